//! What an editor passes an op-ed on with: within each network's length, in each language, and never of what readers cannot see.

use crate::at_the_desk::Desk;
use byline_store::on_both_engines;

on_both_engines! {
    async fn a_displayed_op_ed_has_a_text_for_each_network_and_a_draft_has_none(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let draft = desk.draft_titled("Not Yet Seen", "https://harbour.example/not-yet").await;
        desk.get(&format!("/desk/op-ed/{draft}/promo")).await.says("once readers can see it").never_says("<textarea");
        let id = desk.displayed().await;
        let op_ed = desk.op_ed(id).await;
        let page = desk.get(&format!("/desk/op-ed/{id}/promo")).await;
        page.says("Bluesky").says("LinkedIn").says(&format!("/op-ed/{}", op_ed.slug)).says("of 280 characters");
        let mut texts = 0;
        for one in page.body.split("<span class=\"hint\">").skip(1) {
            let told: Vec<usize> = one.split('<').next().unwrap().split_whitespace().filter_map(|word| word.replace(',', "").parse().ok()).collect();
            let [length, most] = told[..] else { panic!("no length is told: {one}") };
            let text = one.split_once("<textarea").unwrap().1.split_once('>').unwrap().1.split("</textarea>").next().unwrap();
            assert!(length <= most && text.trim_end().ends_with(op_ed.slug.as_str()), "{length} of {most}: {text}");
            texts += 1;
        }
        assert!(texts >= 5, "{texts}");
    }
}
