use super::{given, op_ed};
