//! Texts that are found again by their marks, also those that came in before marks were kept.

use super::institute::Institute;
use crate::{on_both_engines, twins, versions};
use byline_core::sketch::Sketch;

on_both_engines! {
    async fn a_text_is_found_by_its_marks_also_one_from_before(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let op_ed = of.brought_in(&mut tx, "water", "2026-02-01").await;
        let body = versions::get(&mut tx, op_ed.working).await.unwrap().unwrap().words.body;
        let sketch = Sketch::of(&body);
        assert!(!sketch.is_empty(), "{}", body.to_plain());
        assert_eq!(twins::sharing(&mut tx, of.site.id, &sketch).await.unwrap(), [op_ed.id]);
        let bearers = twins::bearers(&mut tx, of.site.id, &[sketch.kept()]).await.unwrap();
        assert!(bearers[0].iter().all(|bearers| *bearers == [op_ed.id]), "{bearers:?}");
        let other = Sketch::of_words("Nobody at all has written these few words before, and none will again.");
        assert!(twins::sharing(&mut tx, of.site.id, &other).await.unwrap().is_empty());
        assert!(!twins::are_due(&mut tx).await.unwrap());

        // As the step of the schema leaves what came in before it.
        tx.ask("test", "DELETE FROM op_ed_mark", Vec::new()).await.unwrap();
        tx.ask("test", "INSERT INTO sketch_due (op_ed) SELECT id FROM op_ed", Vec::new()).await.unwrap();
        assert!(twins::are_due(&mut tx).await.unwrap());
        assert!(twins::sharing(&mut tx, of.site.id, &sketch).await.unwrap().is_empty());
        assert_eq!(twins::catch_up(&mut tx, 10).await.unwrap(), 1);
        assert_eq!(twins::catch_up(&mut tx, 10).await.unwrap(), 0);
        assert_eq!(twins::sharing(&mut tx, of.site.id, &sketch).await.unwrap(), [op_ed.id]);
        assert_eq!(twins::holder(&mut tx, op_ed.id).await.unwrap(), op_ed.id);
        tx.commit().await.unwrap();
    }
}
