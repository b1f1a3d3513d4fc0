//! Search judged by what readers mean, over an institute made up for it.
//! It refuses to look inside an index: what it knows, an inquiry has answered.

mod judged;
