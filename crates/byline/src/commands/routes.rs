//! `byline routes`: every route that the binary answers, and which roles pass it.
//! It refuses to need an installation, and to tell anything but the rules the doors themselves are kept by.

use super::Outcome;
use crate::server;
use byline_core::role::{Capability, Role};
use std::io::{self, Write};

/// Print every route with the roles that pass it, one a line
#[derive(clap::Args)]
pub(super) struct Routes {
    /// Print what each role may instead, as the table of the operators' page
    #[arg(long)]
    roles: bool,
}

impl Routes {
    pub(super) fn run(&self) -> Outcome {
        let lines = || server::rules().iter().map(|rule| format!("{rule}\n")).collect::<String>();
        let text = if self.roles { role_table() } else { lines() };
        // Whoever reads only the first lines has heard enough.
        let _ = io::stdout().write_all(text.as_bytes());
        Outcome::Done
    }
}

/// The table of roles as Markdown.
fn role_table() -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut table = row(std::iter::once("may".to_owned()).chain(Role::ALL.map(|r| r.to_string())).collect());
    table.push_str(&row(vec!["---".to_owned(); Role::ALL.len() + 1]));
    for capability in Capability::ALL {
        let cells = Role::ALL.map(|role| if role.may(capability) { "yes" } else { "" }.to_owned());
        table.push_str(&row(std::iter::once(capability.to_string()).chain(cells).collect()));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::role_table;

    #[test]
    fn the_operators_page_has_the_table_of_roles() {
        let page = include_str!("../../../../docs/operators.md");
        assert!(
            page.contains(&role_table()),
            "put the output of `byline routes --roles` there:\n{}",
            role_table()
        );
    }
}
