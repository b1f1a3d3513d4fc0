//! XML of a document pulled event by event: element names without their prefixes, attributes by local name, entities undone.
//! It refuses a DTD and with it every entity of its own, and elements nested deeper than 256.

use super::ManuscriptRefusal;
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

/// How deep elements may nest.
const DEEPEST: usize = 256;

/// A document being pulled.
pub struct Pulled<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
}

/// One step through a document.
pub enum Step {
    Start(Element),
    End(String),
    Words(String),
}

/// An element's name and attributes.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The attribute of that local name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether a switch like `<w:b/>` is on.
    pub fn is_on(&self) -> bool {
        !matches!(self.get("val"), Some("0" | "false" | "off" | "none"))
    }

    fn of(start: &BytesStart) -> Self {
        let local = |raw: &[u8]| String::from_utf8_lossy(raw).into_owned();
        let mut found = start.attributes();
        let mut attributes = Vec::new();
        for attribute in found.with_checks(false).flatten().take(1_000) {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let name = local(attribute.key.local_name().as_ref());
            attributes.push((name, value.map(std::borrow::Cow::into_owned).unwrap_or_default()));
        }
        Self { name: local(start.local_name().as_ref()), attributes }
    }
}

impl<'a> Pulled<'a> {
    pub fn of(xml: &'a [u8]) -> Self {
        let mut reader = Reader::from_reader(xml);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next step; none at the end.
    pub fn step(&mut self) -> Result<Option<Step>, ManuscriptRefusal> {
        loop {
            let event = self.reader.read_event().map_err(|why| ManuscriptRefusal::Xml(why.to_string()))?;
            let step = match event {
                Event::Eof => return Ok(None),
                Event::DocType(_) => {
                    return Err(ManuscriptRefusal::Xml("it declares a DTD, which is not read".to_owned()));
                }
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ManuscriptRefusal::Xml(format!(
                            "its elements nest deeper than {DEEPEST}"
                        )));
                    }
                    Step::Start(Element::of(&start))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::End(String::from_utf8_lossy(end.local_name().as_ref()).into_owned())
                }
                Event::Text(text) => Step::Words(String::from_utf8_lossy(&text).into_owned()),
                Event::CData(text) => Step::Words(String::from_utf8_lossy(&text).into_owned()),
                Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                    Ok(Some(character)) => Step::Words(character.to_string()),
                    _ => Step::Words(predefined(&entity).to_owned()),
                },
                _ => continue,
            };
            return Ok(Some(step));
        }
    }

    /// Reads past the element just begun.
    pub fn skip(&mut self) -> Result<(), ManuscriptRefusal> {
        let mut open = 1usize;
        while open > 0 {
            match self.step()? {
                Some(Step::Start(_)) => open += 1,
                Some(Step::End(_)) => open -= 1,
                Some(Step::Words(_)) => {}
                None => return Ok(()),
            }
        }
        Ok(())
    }

    /// The words in the element just begun.
    pub fn words(&mut self) -> Result<String, ManuscriptRefusal> {
        let (mut open, mut words) = (1usize, String::new());
        while open > 0 {
            match self.step()? {
                Some(Step::Start(_)) => open += 1,
                Some(Step::End(_)) => open -= 1,
                Some(Step::Words(more)) => words.push_str(&more),
                None => break,
            }
        }
        Ok(words)
    }
}

fn predefined(name: &[u8]) -> &'static str {
    match name {
        b"amp" => "&",
        b"lt" => "<",
        b"gt" => ">",
        b"quot" => "\"",
        b"apos" => "'",
        _ => "",
    }
}
