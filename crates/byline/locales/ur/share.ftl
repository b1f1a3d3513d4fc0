# سائٹ کا جو حصہ دوسرے صفحے، نیٹ ورک اور پروگرام دکھاتے ہیں، اردو میں۔

embed-latest = { $of } کے منتخب کردہ کالم
embed-scholar = { $of } کے تازہ کالم
embed-topic = { $of } پر تازہ کالم
embed-outlet = { $of } میں تازہ کالم
embed-series = سلسلے { $of } کے تازہ کالم
embed-region = { $of } پر تازہ کالم
embed-by = { $by }، { $outlet }، { $day }
embed-whose = انتخاب: { $institute }۔ ہر کالم اس کے مصنف کی اپنی رائے ہے۔
cite-original = اصل کا حوالہ
citation = { $authors }، ”{ $title }“، { $outlet }، { $day }۔
citation-here = انتخاب اور اشاعت: { $institute }:

surface-op-ed-in-Markdown = مضمون Markdown میں
surface-op-eds-as-data = مضامین کی فہرستیں بطور ڈیٹا
surface-op-ed-as-data = مضمون بطور ڈیٹا
surface-scholars-as-data = محققین بطور ڈیٹا
surface-outlets-as-data = اخبارات بطور ڈیٹا
surface-framed-latest = تازہ ترین، دوسرے صفحے کے چوکھٹے میں
surface-framed-scholar = محقق کے تازہ مضامین چوکھٹے میں
surface-framed-topic = موضوع پر تازہ مضامین چوکھٹے میں
surface-framed-outlet = اخبار کے تازہ مضامین چوکھٹے میں
surface-framed-series = سلسلے کے تازہ مضامین چوکھٹے میں
surface-framed-region = خطے پر تازہ مضامین چوکھٹے میں
surface-piece-of-latest = تازہ ترین، دوسرے صفحے کے حصے کے طور پر
surface-piece-of-scholar = محقق کے تازہ مضامین دوسرے صفحے کے حصے کے طور پر
surface-piece-of-topic = موضوع پر تازہ مضامین دوسرے صفحے کے حصے کے طور پر
surface-piece-of-outlet = اخبار کے تازہ مضامین دوسرے صفحے کے حصے کے طور پر
surface-piece-of-series = سلسلے کے تازہ مضامین دوسرے صفحے کے حصے کے طور پر
surface-piece-of-region = خطے پر تازہ مضامین دوسرے صفحے کے حصے کے طور پر
surface-link-shown-elsewhere = دوسری سائٹوں پر دکھائے گئے ربط
surface-dump = تمام مضامین کی فائل
surface-dump-by-command = وہی فائل حکم سے
surface-page-for-programs = پڑھنے والے پروگراموں کا صفحہ
surface-card = ربط کے ساتھ دکھایا جانے والا کارڈ

desk-promo-head = آگے بڑھائیں
desk-promo-lead = ہر نیٹ ورک کے لیے متن، اس کی لمبائی کے اندر اور نقل کے لیے تیار۔ یہ وہی کہتے ہیں جو صفحہ کہتا ہے، اور مصنف اور اخبار کا نام لیتے ہیں۔
desk-promo-quote = اقتباس، اسی میں سے جو دکھایا گیا ہے
desk-promo-card = کارڈ
desk-promo-alt = اس کا متبادل متن
desk-promo-length = { $most } میں سے { $length } حروف
desk-promo-not-yet = جب قارئین اسے دیکھ سکیں تب آگے بڑھایا جاتا ہے۔

copy-quote = نشان زد الفاظ نقل کریں
quote-copied = اقتباس حوالے اور اس جگہ کے ربط کے ساتھ نقل ہو گیا۔
