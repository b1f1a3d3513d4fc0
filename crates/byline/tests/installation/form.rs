//! A form of a page, filled in and sent as a browser without scripts does.
//! It refuses to send what the page does not offer, unless it is told to.

/// A form as a browser sends it.
#[derive(Clone, Debug, Default)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
    }

    /// The same with one field changed or added.
    pub fn set(self, name: &str, value: &str) -> Self {
        self.without(name).and(name, value)
    }

    /// The same with nothing said in this field.
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(found, _)| found != name);
        self
    }

    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    pub fn encoded(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// The body of the form with a file, as `multipart/form-data; boundary=edge`; the file's type is not told.
    pub fn in_parts(&self, (field, name, bytes): (&str, &str, &[u8])) -> Vec<u8> {
        let mut body = Vec::new();
        for (field, value) in &self.0 {
            body.extend(
                format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            );
        }
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(bytes);
        body.extend(b"\r\n--edge--\r\n");
        body
    }

    /// What a browser would send from the form of this action on the page, no button pressed.
    #[track_caller]
    pub fn on_page(page: &str, action: &str) -> Self {
        let start = page
            .find(&format!("action=\"{action}\""))
            .unwrap_or_else(|| panic!("no form to {action} in:\n{page}"));
        let form = &page[start..];
        let form = &form[..form.find("</form>").expect("the form ends")];
        let mut pairs = Vec::new();
        for (at, _) in form.match_indices('<') {
            let tag = &form[at..];
            let head = &tag[..tag.find('>').unwrap_or(tag.len())];
            let attr = |name: &str| attribute(head, name);
            if head.starts_with("<input") {
                let kind = attr("type").unwrap_or_default();
                let checked = !matches!(kind.as_str(), "checkbox" | "radio") || head.contains(" checked");
                if let Some(name) = attr("name").filter(|_| checked && kind != "file") {
                    pairs.push((name, attr("value").unwrap_or_default()));
                }
            } else if head.starts_with("<textarea") {
                let inner = tag[head.len() + 1..].split("</textarea").next().unwrap_or_default();
                pairs.push((attr("name").unwrap(), unescaped(inner.strip_prefix('\n').unwrap_or(inner))));
            } else if head.starts_with("<select") {
                let inner = tag.split("</select").next().unwrap_or_default();
                let options: Vec<&str> = inner.split("<option").skip(1).collect();
                let chosen = options.iter().find(|o| o.split('>').next().unwrap().contains(" selected"));
                let value =
                    chosen.or(options.first()).and_then(|o| attribute(o.split('>').next().unwrap(), "value"));
                pairs.push((attr("name").unwrap(), value.unwrap_or_default()));
            }
        }
        Self(pairs)
    }
}

pub fn attribute(head: &str, name: &str) -> Option<String> {
    let start = head.find(&format!(" {name}=\""))? + name.len() + 3;
    let rest = &head[start..];
    Some(unescaped(&rest[..rest.find('"')?]))
}

fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
