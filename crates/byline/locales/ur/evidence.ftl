# مسودہ جو کہتا ہے کیوں کہتا ہے، جائزے کی اسکرین پر۔

desk-did-taken = خانے میں رکھ دیا گیا؛ محفوظ کرنے پر برقرار رہے گا۔
desk-evidence = شواہد
desk-evidence-source = محفوظ ماخذ
desk-evidence-of = { $field } کے شواہد
desk-evidence-others = صفحے کے دوسرے حصے یہ کہتے ہیں
desk-take = یہ لے لیں

desk-origin-json-ld = JSON-LD سے
desk-origin-open-graph = Open Graph سے
desk-origin-meta = meta عنصر سے
desk-origin-markup = صفحے کے مارک اپ سے
desk-origin-link = link عنصر سے
desk-origin-style-sheet = اسٹائل شیٹ سے
desk-origin-title-element = صفحے کے title عنصر سے
desk-origin-heading = صفحے کی سرخی سے
desk-origin-byline-text = صفحے پر مصنف کی سطر سے
desk-origin-foot-bio = مصنف کے تعارف سے
desk-origin-last-change = آخری تبدیلی کا دن: صفحہ نہیں بتاتا کہ یہ کب شائع ہوا
desk-origin-page-text = صفحے کی عبارت سے
desk-origin-html-element = html عنصر سے
desk-origin-address = صفحے کے پتے سے
desk-origin-http-head = HTTP سرنامے سے
desk-origin-known = پہلے سے معلوم
desk-origin-statistics = متن سے قیاس
desk-origin-record = برآمد کے ریکارڈ سے
desk-origin-document = دستاویز کی اپنی خصوصیات سے
desk-origin-feed = فیڈ سے
desk-origin-mail = ای میل کے سرنامے سے
desk-origin-editor = مدیر کے کہنے پر

desk-confidence-guess = قیاس
desk-confidence-likely = غالباً
desk-confidence-sure = یقینی

desk-field-text = متن
desk-field-truncated = جو موصول ہوا
desk-field-opinion = ناشر اسے کہتا ہے
desk-field-updated = آخری تبدیلی
desk-field-original = پہلے اس پتے پر چھپا
desk-field-original-outlet = پہلے یہاں چھپا
desk-field-original-day = پہلے اس دن چھپا
desk-field-outlet-disclaimer = ناشر کا اپنا اعلانِ لاتعلقی

desk-spoken-title = عنوان کی زبان متن کی زبان سے الگ ہے ({ $language })، تحریر { $direction }۔
desk-spoken-standfirst = ذیلی سرخی کی زبان متن کی زبان سے الگ ہے ({ $language })، تحریر { $direction }۔
desk-copy = صفحہ کہتا ہے کہ یہ پہلے کہیں اور شائع ہوا تھا۔
desk-told-part = صرف آغاز
desk-told-whole = پورا
desk-told-opinion = رائے
desk-spoken-unnamed = کوئی نہیں بتاتا کہ کون سی

desk-proposed = صفحے کے اپنے کلیدی الفاظ کی تجویز
desk-proposed-topic = موضوع، برائے
desk-proposed-region = خطہ، برائے
desk-keywords = صفحے کے کلیدی الفاظ:
desk-cited = { FORM($count) ->
    [one] متن میں ایک ربط
   *[other] متن میں { $count } روابط
}
