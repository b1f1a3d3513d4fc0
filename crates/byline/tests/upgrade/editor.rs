//! An editor before the built binary, who expects each form to be taken.
//! It refuses to go on after an answer it did not expect.

use crate::installation::{Answer, Browser, Serving, form::Form};
use std::cell::RefCell;

pub struct Editor {
    browser: RefCell<Browser>,
}

impl Editor {
    pub fn signing_in(serving: &Serving, email: &str, password: &str) -> Self {
        let editor = Self { browser: RefCell::new(serving.browser()) };
        editor.sends("/desk/sign-in", &Form::of(&[("email", email), ("password", password)]));
        editor
    }

    pub fn get(&self, path: &str) -> Answer {
        self.browser.borrow_mut().get(path)
    }

    /// Sends a form and answers where it leads, without what it says there.
    pub fn sends(&self, path: &str, form: &Form) -> String {
        led(path, &self.browser.borrow_mut().send(path, form))
    }

    /// Sends a form whose answer is a page that is shown once.
    pub fn told(&self, path: &str, form: &Form) -> String {
        let answer = self.browser.borrow_mut().send(path, form);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        answer.body
    }

    /// The same with a file: field, name, bytes.
    pub fn gives(&self, path: &str, form: &Form, file: (&str, &str, &[u8])) -> String {
        led(path, &self.browser.borrow_mut().send_file(path, form, file))
    }

    /// The form of a page that is sent back to the page itself.
    pub fn form(&self, path: &str) -> Form {
        let page = self.get(path);
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        Form::on_page(&page.body, path)
    }
}

fn led(path: &str, answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{path}: {}", answer.body);
    answer.header("location").unwrap().split('?').next().unwrap().to_owned()
}
