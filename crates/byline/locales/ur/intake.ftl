# ڈیسک پر کالم لانا۔

bring-in-head = کالم لائیں
bring-in-several = { FORM($count) ->
    [one] اس فائل میں ایک کالم تھا
   *[other] اس فائل میں { $count } کالم تھے
}
bring-in-was-known = پہلے سے یہاں تھا
bring-in-left = کیا چھوڑا گیا، اور کیوں
bring-in-known = یہ کالم پہلے سے یہاں ہے
bring-in-further = صفحہ اس کی ایک اور اشاعت بتاتا ہے، جو شامل ہو جائے گی:
bring-in-dry = یہ آئے گا
bring-in-address = کالم کے صفحے کا پتا
bring-in-address-hint = جیسا آپ کا براؤزر دکھاتا ہے۔ محفوظ صفحے کے ساتھ: وہ پتا جہاں سے محفوظ کیا گیا۔
bring-in-file = یا ایک فائل
bring-in-file-hint = براؤزر سے محفوظ صفحہ (HTML، MHTML یا عکس)، مسودہ (‎.docx‎، Markdown، PDF) یا ای میل (‎.eml‎)، زیادہ سے زیادہ 64 میبی بائٹ۔ غلطی کے بعد اسے دوبارہ چنیں: براؤزر فارم میں فائلیں نہیں رکھتے۔
bring-in-dry-run = صرف دکھائیں کیا آئے گا
bring-in-go = لے آئیں
bring-in-title = عنوان
bring-in-standfirst = ذیلی سرخی
bring-in-author = مصنف
bring-in-first = پہلی اشاعت
bring-in-republished = نقل کیا
bring-in-language = زبان
bring-in-text = متن
bring-in-words = { FORM($words) ->
    [one] ایک لفظ آیا، اقتباس کے لیے تجویز: { $excerpt }
   *[other] { $words } الفاظ آئے، اقتباس کے لیے تجویز: { $excerpt }
}
bring-in-notes = ان پر نظر ڈالیں

# -- زیرِ نظر فیڈ

desk-watches = زیرِ نظر فیڈ
desk-watches-intro = Byline ہر فیڈ کو ہر گھنٹے دیکھتا ہے، مصنف کے صفحے کو ہر چھ گھنٹے۔ آپ کے لوگوں کا لکھا قطار میں مسودے کے طور پر آتا ہے؛ باقی چھوڑ دیا جاتا ہے اور کبھی منگوایا نہیں جاتا۔
desk-watches-none = ابھی کوئی فیڈ زیرِ نظر نہیں۔ اوپر کسی فیڈ، اخبار کے صفحے یا مصنف کے صفحے کا پتا ڈالیں۔
desk-watch-address = فیڈ یا کسی بھی صفحے کا پتا
desk-watch-address-hint = Byline وہ فیڈ ڈھونڈتا ہے جن کا صفحہ نام لیتا ہے؛ آپ ایک چنتے ہیں۔
desk-watch-find = دیکھیں کس پر نظر رکھی جا سکتی ہے
desk-watch-choose = کس پر نظر رکھنی ہے؟
desk-watch-kind-rss = RSS فیڈ
desk-watch-kind-atom = Atom فیڈ
desk-watch-kind-json = JSON فیڈ
desk-watch-kind-page = خود صفحہ
desk-watch-entries = { FORM($count) ->
    [one] ایک تحریر
   *[other] { $count } تحریریں
}
desk-watch-person = کس کی تحریریں
desk-watch-person-hint = ایک ہی فرد کی فیڈ یا صفحے کے لیے فرد کا نام چنیں: پھر نام کی مختصر شکلیں بھی مانی جاتی ہیں۔
desk-watch-everybody = سب محققین
desk-watch-outlet = اخبار یا رسالہ
desk-watch-no-outlet = کسی ایک اخبار کی نہیں
desk-watch-add = نظر رکھیں
desk-watch-at = کہاں
desk-watch-for = کس کے لیے
desk-watch-rests = رُکی ہوئی، وجہ
desk-watch-failures = { FORM($count) ->
    [one] یہ پہلی ناکامی تھی۔
   *[other] لگاتار { $count } بار ناکامی ہوئی۔
}
desk-watch-looked = دیکھی گئی
desk-watch-never = ابھی نہیں
desk-watch-next = پھر
desk-watch-is-paused = رُکی ہوئی
desk-watch-last = آخری نظر
desk-watch-report = { $entries } فہرست میں، { $taken } لیے گئے، { $seen } پہلے نمٹ چکے، { $others } دوسروں کے، چھوڑے گئے
desk-watch-state-waiting = اپنے صفحے کا منتظر
desk-watch-state-new = نیا مسودہ
desk-watch-state-known = پہلے سے معلوم
desk-watch-state-left = چھوڑا گیا
desk-watch-look = ابھی دیکھیں
desk-watch-would = کچھ نہیں لکھا گیا۔ ابھی دیکھا جائے تو:
desk-watch-pause = روکیں
desk-watch-resume = جاری کریں
desk-watch-remove = نظر رکھنا چھوڑ دیں
desk-did-watch-added = اب زیرِ نظر ہے؛ پہلی نظر چند سیکنڈ میں۔
desk-did-watch-paused = آپ کے جاری کرنے تک رُکی ہوئی ہے۔
desk-did-watch-resumed = پھر زیرِ نظر ہے؛ اگلی نظر چند سیکنڈ میں۔
desk-did-watch-looking = چند سیکنڈ میں سب کچھ نئے سرے سے دیکھا جائے گا۔ پھر ہر صفحہ اپنی باری پر منگوایا جائے گا۔
desk-did-watch-removed = اب زیرِ نظر نہیں۔ جو آ چکا وہ رہے گا۔

# -- براؤزر سے

bring-in-from-browser = اس صفحے سے جو آپ دیکھ رہے ہیں
bring-in-from-browser-how = اسے اپنے براؤزر کی بک مارک پٹی پر کھینچ لائیں۔ کالم کے صفحے پر اسے دبائیں: جو آپ وہاں دیکھتے ہیں، سبسکرپشن کے پیچھے بھی، ڈیسک کو مل جاتا ہے، اور آنے سے پہلے آپ اسے دیکھ لیتے ہیں۔ صفحے پر جو حصہ پہلے نشان زد کریں وہ اکیلا بھی آ سکتا ہے۔
bring-in-bookmarklet = Byline کو
bring-in-from-browser-else = جو صفحہ اپنے الفاظ جانے نہ دے اسے محفوظ کریں اور فائل اوپر کے فارم پر چھوڑیں۔

hand-over-head = صفحہ سونپیں
hand-over-waiting = صفحے کا انتظار ہے …
hand-over-nothing = کوئی صفحہ نہیں ملا: یا اس کی سائٹ اجازت نہیں دیتی، یا یہ صفحہ ہاتھ سے کھولا گیا۔ صفحے کو براؤزر میں محفوظ کریں اور فائل ڈیسک پر چھوڑیں۔
hand-over-by-file = محفوظ صفحہ لائیں
hand-over-title = عنوان
hand-over-address = پتا
hand-over-text = متن
hand-over-marked = صرف وہ جو میں نے صفحے پر نشان زد کیا
hand-over-sign-in = پہلے اس سے کھلنے والی کھڑکی میں ڈیسک پر سائن ان کریں۔ پھر صفحے پر واپس جا کر بک مارک دوبارہ دبائیں۔

# -- لنک سے بھیجنا

hand-in-head = کالم بھیجیں
hand-in-what = اس لنک سے آپ { $institute } کو ایک کالم بھیج سکتے ہیں: اس کا پتا، محفوظ صفحہ، یا اپنا مسودہ۔
hand-in-dry = یہ بھیجا جائے گا
hand-in-dry-run = صرف دکھائیں کیا بھیجا جائے گا
hand-in-go = بھیج دیں
hand-in-done = بھیج دیا گیا
hand-in-next = { $institute } کے مدیر اسے دیکھتے ہیں، جانچتے ہیں کہ کہاں چھپا اور کتنا دکھایا جا سکتا ہے، پھر پیش کرتے ہیں یا آپ سے پوچھتے ہیں۔ یہ لنک استعمال ہو چکا؛ اور کچھ کرنے کی ضرورت نہیں۔
hand-in-from-browser-how = اسے اپنے براؤزر کی بک مارک پٹی پر کھینچ لائیں، کالم کا صفحہ کھولیں اور وہاں دبائیں: جو آپ دیکھتے ہیں، اپنی سبسکرپشن کے پیچھے بھی، بھیجنے سے پہلے یہاں دکھایا جاتا ہے۔
hand-in-links = اس کے لیے لنک جس کا اکاؤنٹ نہیں
hand-in-links-what = اس لنک سے چودہ دن کے اندر ایک کالم بھیجا جا سکتا ہے، اور کچھ نہ کیا جا سکتا ہے نہ دیکھا جا سکتا ہے۔ اسے محقق کو بھیجیں؛ یہ یہاں ایک ہی بار دکھایا جاتا ہے۔
hand-in-link-for = کس کے لیے
hand-in-link-make = لنک بنائیں
hand-in-link-made = { $name } کے لیے لنک، اس وقت تک:

# -- imports

desk-imports = درآمد
desk-imports-intro = کالموں کی پوری فائل ایک ساتھ آتی ہے: پرانی ویب سائٹ کی برآمد یا کتابیات۔ پہلے جائزہ بتاتا ہے کہ کیا آئے گا، اور کچھ لکھا نہیں جاتا۔
desk-import-format = فائل کی قسم
desk-import-format-wordpress = ورڈپریس کی برآمد (.xml)
desk-import-format-ghost = گھوسٹ کی برآمد (.json)
desk-import-format-drupal = ڈروپل کا جدول (.csv)
desk-import-format-csv = کالموں کا جدول (.csv)
desk-import-format-ris = RIS
desk-import-format-bibtex = BibTeX
desk-import-format-csl = CSL-JSON
desk-import-file = فائل
desk-import-map = مطابقت کی فائل
desk-import-map-hint = یہ بتاتی ہے کہ افراد، ادارے اور اصطلاحات یہاں کیا بنیں گے۔ جائزہ ایک تجویز کرتا ہے؛ اس کے بغیر نام تجویز ہی رہتے ہیں۔
desk-import-display = جو وہاں عام تھا اسے پیش کریں
desk-import-display-hint = اپنی پرانی تاریخ کے ساتھ، جہاں کوئی کمی نہ ہو اور حقوق کی حد میں۔ باقی قطار میں انتظار کرتا ہے۔
desk-import-look = دیکھیں کیا آئے گا
desk-import-go = لے آئیں
desk-import-again = دوبارہ دیکھیں
desk-import-under-way = جاری ہے
desk-import-progress = فائل کا { $percent } ٪، { $entries } اندراجات
desk-import-report = رپورٹ
desk-import-further = اور { $count } مزید جملے۔
desk-import-proposal = مطابقت کی تجویز کردہ فائل
desk-imports-before = اب تک کی درآمدات
desk-import-format-urls = پرانے پتوں کی فہرست (.txt، ہر سطر میں ایک)
desk-import-file-hint = زیادہ سے زیادہ { $most }۔ درآمد کے ایک دن بعد سرور سے ہٹا دی جاتی ہے۔
desk-imports-waiting = دی گئی فائلیں جو ابھی نہیں آئیں
desk-imports-waiting-hint = جسے کوئی آگے نہ بڑھائے وہ ایک ہفتے بعد ہٹا دی جاتی ہے۔
desk-import-looking = جائزہ جاری ہے، کچھ لکھا نہیں جاتا۔
desk-import-bringing = درآمد جاری ہے۔
desk-import-stop = یہیں روکیں
desk-import-leave = آپ یہ صفحہ چھوڑ سکتے ہیں، کام جاری رہے گا۔ ’’درآمد‘‘ سے یہاں واپس آئیں۔
desk-import-would = کیا آئے گا
desk-import-go-on = جاری رکھیں
desk-import-stopped = یہ اختتام سے پہلے روک دی گئی۔ جو آ چکا وہ رہتا ہے، اور کچھ دو بار نہیں آتا۔
desk-import-remove = فائل ہٹائیں
desk-import-remove-hint = فائل ہٹانے سے جو آ چکا ہے وہ واپس نہیں جاتا۔
desk-import-map-typed-hint = فائل کا ہر فرد، ادارہ اور اصطلاح یہاں کیا بنے گی۔ اسے بدلیں اور دوبارہ دیکھیں۔
desk-import-look-with = اس مطابقت کے ساتھ دوبارہ دیکھیں
desk-import-counted = { $what }: { $count }
desk-import-nothing = اس میں کچھ نہیں ملا۔
desk-import-times = { $count } ×
desk-import-outcome-displayed = پیش کیے گئے
desk-import-outcome-waits = قطار میں منتظر
desk-import-outcome-draft = مسودے
desk-import-outcome-known = پہلے سے یہاں موجود
desk-import-outcome-left = چھوڑ دیے گئے
desk-import-outcome-not-asked = ابھی طلب نہیں کیے گئے
