//! Back catalogues as the command brings them in: tables and bibliographies of other programs, on both engines.
//! Nothing comes in twice, nothing gets a day more precise than its record, and what stays behind is told.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use byline::{
    app::App,
    intake::{Format, ImportJob, ImportReport, Mapping, import},
    settings::Settings,
};
use byline_core::{
    clock::Entropy, displayed::Record, ids::SiteId, labels::Labels, language::Language, site::Site,
    text::Text,
};
use byline_store::{on_both_engines, opeds, records, sites, testing::Fresh};
use std::path::PathBuf;

struct Institute {
    app: App,
    site: Site,
}

impl Institute {
    async fn open(fresh: &Fresh) -> Self {
        let store = fresh.open().await.unwrap();
        let (clock, entropy) = (fresh.clock().clone(), Entropy::System);
        let site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), Text::new("Sample Institute").unwrap()),
            "https://institute.example".parse().unwrap(),
            clock.now(),
        );
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        tx.commit().await.unwrap();
        Self { app: App::over(store, clock, entropy, Settings::default()).unwrap(), site }
    }

    async fn import(&self, format: Format, path: PathBuf, mapping: Mapping, dry_run: bool) -> ImportReport {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let job = ImportJob {
            format,
            path,
            file,
            mapping,
            display: false,
            dry_run,
            alone: false,
            by: None,
            id: None,
        };
        import(&self.app, &self.site, job, |_| {}).await.unwrap().report
    }

    async fn records(&self) -> Vec<Record> {
        let mut tx = self.app.store.read().await.unwrap();
        let mut found = Vec::new();
        for id in opeds::all(&mut tx, self.site.id).await.unwrap() {
            found.push(
                records::load(&mut tx, &self.site, id, records::Which::Working).await.unwrap().unwrap(),
            );
        }
        found.sort_by_key(|record: &Record| record.version.words.title.to_string());
        found
    }
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap())
        .join("../byline-extract/tests/references")
        .join(name)
}

on_both_engines! {
    async fn a_bibliography_comes_in_once_with_citations_and_labels(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        let dry = here.import(Format::Bibtex, fixture("own.bib"), Mapping::default(), true).await;
        assert!(dry.dry_run && here.records().await.is_empty());
        let report = here.import(Format::Bibtex, fixture("own.bib"), Mapping::default(), false).await;
        assert!(report.lines().join("\n").contains("It is a thesis, no op-ed."), "{:#?}", report.lines());
        let records = here.records().await;
        assert_eq!(records.len(), 6, "{:#?}", report.lines());
        let river = records.iter().find(|r| r.version.words.title.as_str().starts_with("What a river owes")).unwrap();
        let ran = &river.appearances[0].0;
        assert_eq!(ran.print.as_ref().unwrap().as_str(), "vol. 12, no. 3, pp. 9–12");
        assert_eq!(ran.day.as_ref().unwrap().to_string(), "2012-01|January/February 2012");
        assert!(river.version.words.body.is_empty());
        let doi = ("doi", "10.5555/meridian.2012.9");
        let mut tx = here.app.store.read().await.unwrap();
        assert_eq!(opeds::by_outside_id(&mut tx, here.site.id, doi).await.unwrap(), Some(river.op_ed.id));
        drop(tx);
        // The same file again, and what other programs made of the same pieces.
        for (format, name) in [(Format::Bibtex, "own.bib"), (Format::Ris, "bibutils.ris"), (Format::Csl, "pandoc.json")] {
            here.import(format, fixture(name), Mapping::default(), false).await;
        }
        let titles: Vec<String> = here.records().await.iter().map(|r| r.version.words.title.to_string()).collect();
        let rivers = titles.iter().filter(|title| title.starts_with("What a river owes")).count();
        assert_eq!(rivers, 1, "{titles:#?}");
    }

    async fn a_table_comes_in_by_its_columns_as_they_are_said(fresh: &Fresh) {
        let (here, folder) = (Institute::open(fresh).await, tempfile::tempdir().unwrap());
        let path = folder.path().join("old.csv");
        std::fs::write(&path, "Our headline\tBy\tPaper\tPublished\tWhere\nCount the water\tKhan, Ali\tThe Quay\t03/04/2012\thttps://quay.example/a\n").unwrap();
        let said = [("title", "our headline"), ("outlet", "Paper"), ("url", "Where")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        let mapping = Mapping::default().saying(said.to_vec(), Some(byline::intake::DatesSaid::DayFirst));
        here.import(Format::Csv, path.clone(), mapping.clone(), false).await;
        here.import(Format::Csv, path, mapping, false).await;
        let records = here.records().await;
        assert_eq!(records.len(), 1);
        assert_eq!(records[0].appearances[0].0.day.as_ref().unwrap().edtf(), "2012-04-03");
    }
}
