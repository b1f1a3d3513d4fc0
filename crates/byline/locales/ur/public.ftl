# عوامی سائٹ اردو میں۔

## ہر صفحے کے گرد

skip-link = سیدھے متن پر جائیں
nav-label = سائٹ کے حصے
nav-selection = انتخاب
nav-scholars = محققین
nav-outlets = اخبارات و رسائل
nav-topics = موضوعات
nav-series = سلسلے
nav-regions = خطے
nav-years = سال
title-at = { $page } · { $site }
host-nav = ادارے کی ویب سائٹ
host-menu = فہرست
host-foot-nav = ادارے کی ویب سائٹ پر مزید
footer-rights = یہاں کا ہر کالم پہلے کہیں اور شائع ہوا۔ اس کا اتنا حصہ دکھایا جاتا ہے جتنے کی حقوق اجازت دیتے ہیں؛ باقی اصل جگہ پر ہے۔

## تاریخیں اور فہرستیں

date-about = تقریباً { $date }

## کالموں کی فہرستیں

list-label = انتخاب
list-empty = اس وقت یہاں کچھ پیش نہیں کیا جا رہا۔
order-label = ترتیب
order-day = تاریخِ اشاعت کے لحاظ سے
order-added = حالیہ اضافے
leaves-label = فہرست کے صفحات
leaf-previous = پچھلا صفحہ
leaf-next = اگلا صفحہ
leaf-number = صفحہ { $number }
title-leaf = { $page }، صفحہ { $number }
count-op-eds = { FORM($count) ->
    [one] { $count } کالم
   *[other] { $count } کالم
}

## کالم

kind-op-ed = کالم
kind-letter = مدیر کے نام خط
kind-review = تبصرہ
kind-interview = انٹرویو
kind-quoted-in = اقتباس
kind-broadcast = نشریہ
by-author = تحریر: { $name }
by-translator = ترجمہ: { $name }
by-interviewer = سوالات: { $name }
by-interviewee = انٹرویو کے مہمان: { $name }
by-quoted = اقتباس: { $name }
position-then = ، { $position }
position-now = اب: { $position }
origin-first = پہلی اشاعت: { $outlet }، { $day }
origin-first-undated = پہلی اشاعت: { $outlet }
origin-republished = دوبارہ اشاعت: { $outlet }، { $day }
origin-republished-undated = دوبارہ اشاعت: { $outlet }
origin-translation = ترجمے کی اشاعت: { $outlet }، { $day }
origin-translation-undated = ترجمے کی اشاعت: { $outlet }
origin-section = حصہ: { $section }
origin-print = مطبوعہ شمارہ: { $place }
origin-title = وہاں کا عنوان: { $title }
origin-language = زبان: { $language }
origin-there = وہاں پڑھیں
outlet-now-called = موجودہ نام: { $name }
outlet-closed-since = { $day } سے اشاعت بند
outlet-closed = اشاعت بند
whose-view = { FORM($authors) ->
    [one] رائے کالم نگار کی اپنی ہے؛ انتخاب: { $institute }۔
   *[other] رائے کالم نگاروں کی اپنی ہے؛ انتخاب: { $institute }۔
}
excerpt-label = متن سے
left-out = […]
left-out-said = یہاں متن کا کچھ حصہ چھوڑا گیا ہے۔
way-continue = باقی { $outlet } پر پڑھیں
way-read = { $outlet } پر پڑھیں
way-first-published = پہلی اشاعت: { $outlet }
way-printed = مطبوعہ: { $outlet }
way-printed-at = مطبوعہ: { $outlet }، { $place }
way-amount-first = یہ تقریباً { $whole } الفاظ میں سے پہلے { $shown } ہیں۔
way-amount = یہ تقریباً { $whole } الفاظ میں سے { $shown } ہیں۔
way-outlet-closed = { $outlet } کی اشاعت بند ہو چکی ہے۔
way-outlet-closed-since = { $outlet } کی اشاعت { $day } سے بند ہے۔
way-may-not-answer = ممکن ہے اس کا صفحہ اب نہ کھلے۔
way-now-called = اس کا موجودہ نام { $name } ہے۔
way-subscription = { $outlet } پر پڑھنے کے لیے سبسکرپشن درکار ہو سکتی ہے۔
waiting = یہ کالم ادارے کی پرانی ویب سائٹ پر اسی پتے پر تھا۔ ابھی یہاں پیش نہیں کیا گیا؛ اصل تحریر وہیں پڑھی جا سکتی ہے جہاں شائع ہوئی تھی۔
way-address = اصل کا پتا
way-lost = اصل تحریر اب { $outlet } پر دستیاب نہیں
way-lost-since = اصل تحریر اب { $outlet } پر دستیاب نہیں ({ $day } سے)
way-taken-over = { $outlet } پر اصل کا پتا اب کسی اور کے پاس ہے، اس لیے وہاں کوئی لنک نہیں
way-taken-over-since = { $outlet } پر اصل کا پتا اب کسی اور کے پاس ہے ({ $day } سے)، اس لیے وہاں کوئی لنک نہیں
way-archive = { $host } پر { $day } کی نقل پڑھیں
way-own = { $day } کی ہماری محفوظ نقل پڑھیں
way-here = پوری تحریر اسی صفحے پر ہے۔
way-manuscript = مصنف کا مسودہ پڑھیں
way-moved = اصل کا صفحہ منتقل ہو چکا ہے؛ لنک اس کی موجودہ جگہ پر لے جاتا ہے۔
way-no-copy = اس کی کوئی نقل نہیں دکھائی جا سکتی۔ اس کی تفصیل یہ ہے:
way-citation = { $authors }: ”{ $title }“، { $outlet }، { $day }
way-citation-undated = { $authors }: ”{ $title }“، { $outlet }
way-beside-own = اگر صفحہ نہ کھلے تو { $day } کی ہماری محفوظ نقل پڑھیں
way-beside-here = اگر صفحہ نہ کھلے تو پوری تحریر اسی صفحے پر ہے۔
way-beside-manuscript = اگر صفحہ نہ کھلے تو مصنف کا مسودہ پڑھیں
way-report = لنک کام نہیں کر رہا؟
origin-lost = اب وہاں موجود نہیں
origin-taken-over = اس کا پتا اب کسی اور کے پاس ہے
origin-archive = { $host } پر { $day } کی نقل
origin-own = { $day } کی ہماری محفوظ نقل
origin-manuscript = مصنف کا مسودہ
excerpt-kept-links = نقطوں والی لکیر کے لنک محفوظ نقلوں تک لے جاتے ہیں: ان کے اپنے صفحے اب نہیں رہے۔
manuscript-label = مصنف کا مسودہ
manuscript-came = جیسا { $day } کو { $institute } کے پاس آیا؛ اجازت سے دکھایا جا رہا ہے۔
manuscript-may-differ = { $outlet } میں جو شائع ہوا وہ اس سے مختلف ہو سکتا ہے۔
manuscript-titled = اس میں عنوان ”{ $title }“ ہے۔
manuscript-file = اسے پی ڈی ایف میں پڑھیں: { FORM($count) ->
    [one] ایک صفحہ
   *[other] { $count } صفحات
}، { $kib } کلو بائٹ
manuscript-back = مضمون پر واپس
reported-title = شکریہ
reported-what = مدیران کو بتا دیا جائے گا کہ یہ لنک کام نہیں کرتا، اور اس کا صفحہ جلد دوبارہ دیکھا جائے گا۔ آپ کے بارے میں کچھ محفوظ نہیں کیا جاتا۔
reported-back = کالم پر واپس
why-selected-label = { $institute } نے اسے کیوں چنا
summary-label = خلاصہ، { $institute } کے الفاظ میں
disclaimer-label = وضاحت
last-correction = تصحیح: { $day }
last-clarification = وضاحت: { $day }
last-editors-note = مدیر کا نوٹ: { $day }
last-retraction = اخبار نے یہ کالم واپس لے لیا ہے: نوٹ { $day }
corrections-label = تصحیحات
correction-correction = تصحیح
correction-clarification = وضاحت
correction-editors-note = مدیر کا نوٹ
correction-retraction = اخبار نے واپس لے لیا
versions-link = یہاں پہلے کیا لکھا تھا
versions-title = ”{ $title }“ کے پہلے نسخے
versions-what = یہاں دکھائے گئے الفاظ جب جب بدلے، تازہ ترین سے پہلے تک۔
versions-back = کالم پر واپس
versions-now = { $day } سے اب تک دکھایا جا رہا ہے
versions-then = { $day } سے دکھایا گیا
versions-first = یہاں پہلی بار دکھایا گیا۔
versions-same = یہاں دکھائے گئے الفاظ وہی رہے۔
versions-closed = پہلے کے الفاظ اب نہیں دکھائے جاتے۔
versions-unsaid = { FORM($count) ->
    [one] متن ایک جگہ بدلا۔ حقوق اس کا مزید حصہ یہاں دکھانے کی اجازت نہیں دیتے۔
   *[other] متن { $count } جگہوں پر بدلا۔ حقوق اس کا مزید حصہ یہاں دکھانے کی اجازت نہیں دیتے۔
}
versions-more = اس سے پرانے نسخے یہاں نہیں بتائے گئے۔
versions-before = پہلے
versions-after = بعد میں
versions-of-title = عنوان
versions-of-text = متن میں
versions-of-authors = مصنفین
versions-of-summary = خلاصہ
versions-of-standfirst = ذیلی سرخی
topics-label = موضوعات
regions-label = خطے
series-label = سلسلہ
share-label = شیئر کریں
share-text = ”{ $title }“ از { $authors }، { $outlet }
share-mail = ای میل
share-mastodon = آپ کا Mastodon سرور
share-mastodon-go = Mastodon پر شیئر کریں
share-mastodon-wrong = سرور کا نام لکھیں، جیسے social.example۔
share-device = شیئر کرنے کے اور طریقے
copy-link = لنک کاپی کریں
link-copied = لنک کاپی ہو گیا۔
short-label = مستقل مختصر پتا
about-label = { FORM($count) ->
    [one] کالم نگار کے بارے میں
   *[other] کالم نگاروں کے بارے میں
}
more-by = { $name } کے مزید کالم
more-on = { $topic } پر مزید
picture-credit = تصویر: { $credit }
picture-licence = اجازت نامہ: { $licence }
displayed-since = یہاں { $day } سے موجود۔

## محققین، اخبارات، موضوعات، سلسلے، خطے

scholar-label = محقق
scholar-positions = عہدے
scholar-about = تعارف
scholar-languages = زبانیں
scholar-press = صحافیوں کے لیے رابطہ
scholar-links = دیگر سائٹوں پر
scholar-orcid = ORCID
span = { $from } تا { $until }
span-since = { $from } سے
span-until = { $until } تک
outlet-label = اخبار یا رسالہ
outlet-lives = اس کی اشاعت جاری ہے۔
outlet-subscription = پڑھنے کے لیے سبسکرپشن درکار ہو سکتی ہے۔
outlet-domains = ویب پر
outlet-ceased = اس کی اشاعت بند ہو چکی ہے۔
outlet-ceased-since = اس کی اشاعت { $day } سے بند ہے۔
outlet-successor = اس کی جگہ { $outlet } نے لی۔
outlet-other-names = سابقہ نام
terms-label = شرائط، جیسی ہمیں معلوم ہیں
terms-unknown = اس کی اپنی شرائط ہمیں معلوم نہیں، اس لیے ادارے کا قاعدہ لاگو ہے۔
terms-link-only = یہاں عنوان اور اصل کے لنک کے سوا متن کا کوئی حصہ نہیں دکھایا جا سکتا۔
terms-words = { FORM($count) ->
    [one] یہاں کالم کا { $count } لفظ دکھایا جا سکتا ہے۔
   *[other] یہاں کالم کے زیادہ سے زیادہ { $count } الفاظ دکھائے جا سکتے ہیں۔
}
terms-percent = یہاں کالم کا زیادہ سے زیادہ { $count } فیصد دکھایا جا سکتا ہے۔
terms-paragraphs = { FORM($count) ->
    [one] یہاں کالم کا { $count } پیرا دکھایا جا سکتا ہے۔
   *[other] یہاں کالم کے زیادہ سے زیادہ { $count } پیرے دکھائے جا سکتے ہیں۔
}
terms-full = یہاں پورا کالم دکھایا جا سکتا ہے۔
terms-embargo = { FORM($days) ->
    [one] وہاں اشاعت کے { $days } دن بعد سے دکھایا جا سکتا ہے۔
   *[other] وہاں اشاعت کے { $days } دن بعد سے دکھایا جا سکتا ہے۔
}
outlet-languages = اشاعت کی زبان: { $languages }
topic-label = موضوع
series-one-label = سلسلہ
region-label = خطہ
year-label = سال
year-others = دیگر سال
year-earlier = اس سے پہلے: { $year }
year-later = اس کے بعد: { $year }
start-label = یہاں سے شروع کریں
people-label = لکھنے والے
outlets-alive = اشاعت جاری
outlets-closed = اشاعت بند
scholars-current = ادارے میں
scholars-former = پہلے ادارے میں
scholars-by-language = زبان کے لحاظ سے
scholars-by-topic = موضوع کے لحاظ سے
index-parts = اس صفحے کے حصے
op-eds-label = کالم
scholars-intro = وہ لوگ جن کے کالم یہاں موجود ہیں۔
outlets-intro = وہ اخبارات، رسائل اور سائٹیں جہاں یہ کالم پہلے شائع ہوئے۔
topics-intro = یہاں موجود کالموں کے موضوعات۔
series-intro = ادارے کے مستقل سلسلے۔
regions-intro = دنیا کے وہ خطے جن کا یہاں موجود کالموں میں ذکر ہے۔
years-intro = یہاں موجود سب کالم، پہلی اشاعت کے سال کے لحاظ سے۔
gathered-line = { $name }: { $institute } کے محققین کے کالم۔
index-empty = یہاں ابھی کچھ نہیں۔

## زبانیں

language-ar = عربی
language-bn = بنگالی
language-de = جرمن
language-en = انگریزی
language-es = ہسپانوی
language-fa = فارسی
language-fr = فرانسیسی
language-hi = ہندی
language-id = انڈونیشیائی
language-pa = پنجابی
language-ps = پشتو
language-pt = پرتگالی
language-ru = روسی
language-sd = سندھی
language-sw = سواحلی
language-tr = ترکی
language-ur = اردو
language-zh = چینی

## جب صفحہ نہ دکھایا جا سکے

ways-label = یہاں سے کہاں جائیں
way-desk = ادارتی ڈیسک پر واپس
tombstone-withdrawn = واپس لیا گیا: { $day }۔
tombstone-erased = ہٹایا گیا: { $day }۔
tombstone-reason = وجہ
refusal-not-found-title = اس پتے پر کچھ نہیں
refusal-not-found-what = ممکن ہے پتا غلط لکھا گیا ہو، یا جس چیز کا یہ پتا ہے وہ یہاں موجود نہ ہو۔
refusal-withdrawn-title = یہ کالم واپس لے لیا گیا ہے
refusal-withdrawn-what = یہ اب یہاں موجود نہیں۔
refusal-erased-title = جو کچھ یہاں تھا، ہٹا دیا گیا ہے
refusal-erased-what = اس میں سے کچھ بھی یہاں محفوظ نہیں۔
refusal-elsewhere-title = یہاں اس نام کی کوئی سائٹ نہیں
refusal-elsewhere-what = اس پتے کا نام اسی سرور تک لاتا ہے، مگر اس کی کسی سائٹ کا یہ نام نہیں۔ سرور چلانے والے صحیح نام بتا سکتے ہیں۔
refusal-method-title = یہ پتا اس طرح استعمال نہیں ہوتا
refusal-method-what = واپس جائیں اور کوئی لنک کھولیں یا فارم دوبارہ بھیجیں۔
refusal-bad-title = یہ درخواست قبول نہیں ہو سکتی
refusal-bad-what = واپس جائیں، درست کریں اور دوبارہ کوشش کریں۔
refusal-forbidden-title = آپ کو یہاں کی اجازت نہیں
refusal-forbidden-what = اجازت رکھنے والے اکاؤنٹ سے سائن ان کریں، یا کسی مدیر سے پوچھیں۔
refusal-conflict-title = اس دوران کچھ اور ہو گیا
refusal-conflict-what = واپس جائیں، صفحہ دوبارہ کھولیں اور دیکھ کر آگے بڑھیں۔
refusal-too-large-title = یہ ایک بار میں بہت زیادہ ہے
refusal-too-large-what = کم بھیجیں، یا کئی حصوں میں۔
refusal-too-often-title = بہت زیادہ کوششیں
refusal-too-often-what = کچھ دیر ٹھہریں، پھر کوشش کریں۔
refusal-busy-title = سائٹ مصروف ہے
refusal-busy-what = کچھ ضائع نہیں ہوا۔ ذرا دیر میں دوبارہ کوشش کریں۔
refusal-no-room-title = محفوظ کرنے کی جگہ نہیں رہی
refusal-no-room-what = آپ نے جو بھیجا وہ محفوظ نہ ہو سکا۔ سائٹ چلانے والے ڈسک پر جگہ بنائیں، پھر دوبارہ کوشش کریں۔
refusal-broken-title = یہاں کچھ خرابی ہوئی
refusal-broken-what = اس میں آپ کا قصور نہیں، اور یہ خرابی درج ہو گئی ہے۔ بعد میں کوشش کریں۔

## A captured page

replay-banner = { $host } کا ایک صفحہ جیسا اس سائٹ نے { $day } کو محفوظ کیا۔ اصل اس کے بعد بدل گیا یا جا چکا ہو سکتا ہے۔
replay-left-out = { FORM($count) ->
    [one] ایک تصویر یا اسٹائل شیٹ اتنی بڑی ہے کہ یہاں نہیں دکھائی جا سکتی؛ وہ فائل میں ہے۔
   *[other] { $count } تصویریں اور اسٹائل شیٹیں اتنی بڑی ہیں کہ یہاں نہیں دکھائی جا سکتیں؛ وہ فائل میں ہیں۔
}
