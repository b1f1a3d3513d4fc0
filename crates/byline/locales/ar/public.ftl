# الموقع العام بالعربية.

## حول كل صفحة

skip-link = الانتقال إلى النص
nav-label = أقسام الموقع
nav-selection = المختارات
nav-scholars = الباحثون
nav-outlets = جهات النشر
nav-topics = الموضوعات
nav-series = السلاسل
nav-regions = المناطق
nav-years = السنوات
title-at = { $page } · { $site }
host-nav = موقع المعهد
host-menu = القائمة
host-foot-nav = المزيد من موقع المعهد
footer-rights = كل مقال معروض هنا سبق نشره في مكان آخر. ويُعرض منه القدر الذي تسمح به الحقوق، والباقي في الأصل.

## التواريخ والقوائم

date-about = نحو { $date }

## قوائم المقالات

list-label = المختارات
list-empty = لا شيء معروض هنا في الوقت الحاضر.
order-label = الترتيب
order-day = حسب تاريخ النشر
order-added = الأحدث إضافةً
leaves-label = صفحات القائمة
leaf-previous = الصفحة السابقة
leaf-next = الصفحة التالية
leaf-number = الصفحة { $number }
title-leaf = { $page }، الصفحة { $number }
count-op-eds = { FORM($count) ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}

## المقال

kind-op-ed = مقال رأي
kind-letter = رسالة إلى المحرّر
kind-review = مراجعة
kind-interview = حوار
kind-quoted-in = اقتباس
kind-broadcast = بثّ إذاعي أو تلفزيوني
by-author = بقلم { $name }
by-translator = ترجمة { $name }
by-interviewer = إجراء الحوار: { $name }
by-interviewee = حوار مع { $name }
by-quoted = اقتباس من { $name }
position-then = ، { $position }
position-now = حاليًّا: { $position }
origin-first = نُشر أوّلًا في { $outlet }، { $day }
origin-first-undated = نُشر أوّلًا في { $outlet }
origin-republished = نُشر أيضًا في { $outlet }، { $day }
origin-republished-undated = نُشر أيضًا في { $outlet }
origin-translation = نُشر مترجمًا في { $outlet }، { $day }
origin-translation-undated = نُشر مترجمًا في { $outlet }
origin-section = في قسم { $section }
origin-print = في الطبعة الورقية: { $place }
origin-title = بعنوان «{ $title }»
origin-language = باللغة { $language }
origin-there = القراءة هناك
outlet-now-called = اسمها اليوم { $name }
outlet-closed-since = متوقّفة عن الصدور منذ { $day }
outlet-closed = متوقّفة عن الصدور
whose-view = { FORM($authors) ->
    [one] الرأي لصاحبه، والنص من اختيار { $institute }.
    [two] الرأي لصاحبيه، والنص من اختيار { $institute }.
   *[other] الرأي لأصحابه، والنص من اختيار { $institute }.
}
excerpt-label = من النص
left-out = […]
left-out-said = حُذف هنا جزء من النص.
way-continue = متابعة القراءة في { $outlet }
way-read = قراءة النص في { $outlet }
way-first-published = نُشر أوّلًا في { $outlet }
way-printed = نُشر مطبوعًا في { $outlet }
way-printed-at = نُشر مطبوعًا في { $outlet }: { $place }
way-amount-first = { FORM($shown) ->
    [one] هذه أول كلمة من أصل نحو { $whole }.
    [two] هاتان أول كلمتين من أصل نحو { $whole }.
    [few] هذه أول { $shown } كلمات من أصل نحو { $whole }.
   *[other] هذه أول { $shown } كلمة من أصل نحو { $whole }.
}
way-amount = { FORM($shown) ->
    [one] هذه كلمة واحدة من أصل نحو { $whole }.
    [two] هاتان كلمتان من أصل نحو { $whole }.
    [few] هذه { $shown } كلمات من أصل نحو { $whole }.
   *[other] هذه { $shown } كلمة من أصل نحو { $whole }.
}
way-outlet-closed = توقّف صدور { $outlet }.
way-outlet-closed-since = توقّف صدور { $outlet } منذ { $day }.
way-may-not-answer = وقد لا تُفتح صفحة الأصل بعد الآن.
way-now-called = اسمها اليوم { $name }.
way-subscription = قد تتطلّب القراءة في { $outlet } اشتراكًا.
waiting = كان هذا المقال على هذا العنوان في الموقع السابق للمعهد. لم يُعرض هنا بعد، ويمكن قراءة الأصل حيث نُشر.
way-address = رابط الأصل
way-lost = لم يعد الأصل متاحًا في { $outlet }
way-lost-since = لم يعد الأصل متاحًا في { $outlet } (منذ { $day })
way-taken-over = صار عنوان الأصل في { $outlet } لجهة أخرى، فلا رابط يؤدّي إليه
way-taken-over-since = صار عنوان الأصل في { $outlet } لجهة أخرى (منذ { $day })، فلا رابط يؤدّي إليه
way-archive = قراءة النسخة المحفوظة بتاريخ { $day } في { $host }
way-own = قراءة نسختنا المحفوظة بتاريخ { $day }
way-here = النص كاملًا في هذه الصفحة.
way-manuscript = قراءة مخطوطة الكاتب
way-moved = نُقلت صفحة الأصل، والرابط يؤدّي إلى مكانها الحالي.
way-no-copy = لا يمكن عرض نسخة منه. وهذه بياناته:
way-citation = { $authors }: «{ $title }»، { $outlet }، { $day }
way-citation-undated = { $authors }: «{ $title }»، { $outlet }
way-beside-own = إن لم تُفتح الصفحة لديك، فاقرأ نسختنا المحفوظة بتاريخ { $day }
way-beside-here = إن لم تُفتح الصفحة لديك، فالنص كاملًا في هذه الصفحة.
way-beside-manuscript = إن لم تُفتح الصفحة لديك، فاقرأ مخطوطة الكاتب
way-report = الرابط لا يعمل؟
origin-lost = لم يعد هناك
origin-taken-over = صار عنوانه لجهة أخرى
origin-archive = نسخة محفوظة بتاريخ { $day } في { $host }
origin-own = نسختنا المحفوظة بتاريخ { $day }
origin-manuscript = مخطوطة الكاتب
excerpt-kept-links = الروابط ذات الخط المنقّط تؤدّي إلى نسخ محفوظة، لأن صفحاتها لم تعد موجودة.
manuscript-label = مخطوطة الكاتب
manuscript-came = كما وصلت إلى { $institute } بتاريخ { $day }، وتُعرض بإذن.
manuscript-may-differ = قد يختلف عنها ما نشره { $outlet }.
manuscript-titled = عنوانها فيها «{ $title }».
manuscript-file = اقرأها ملفَ PDF: { FORM($count) ->
    [zero] بلا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}، { $kib } كيبيبايت
manuscript-back = العودة إلى المقال
reported-title = شكرًا لك
reported-what = سيعلم المحرّرون أن هذا الرابط لا يعمل، وستُفحص صفحته قريبًا. ولا نحفظ شيئًا عنك.
reported-back = العودة إلى المقال
why-selected-label = لماذا اختاره { $institute }
summary-label = ملخّص من إعداد { $institute }
disclaimer-label = إخلاء مسؤولية
last-correction = صُوّب في { $day }
last-clarification = وُضّح في { $day }
last-editors-note = ملاحظة المحرر في { $day }
last-retraction = سحبت الجهة الناشرة هذا المقال: ملاحظة { $day }
corrections-label = تصويبات
correction-correction = تصويب
correction-clarification = توضيح
correction-editors-note = ملاحظة المحرر
correction-retraction = سحبته الجهة الناشرة
versions-link = ما كان هنا من قبل
versions-title = النسخ السابقة من «{ $title }»
versions-what = كل مرة تغيّرت فيها الكلمات المعروضة هنا، من الأحدث إلى الأولى.
versions-back = العودة إلى المقال
versions-now = معروضة الآن، منذ { $day }
versions-then = عُرضت منذ { $day }
versions-first = عُرضت هنا أول مرة.
versions-same = بقيت الكلمات المعروضة هنا كما هي.
versions-closed = لم تعد الكلمات السابقة معروضة.
versions-unsaid = { FORM($count) ->
    [one] تغيّر النص في موضع واحد. لا تسمح الحقوق بعرض المزيد منه هنا.
    [two] تغيّر النص في موضعين. لا تسمح الحقوق بعرض المزيد منه هنا.
    [few] تغيّر النص في { $count } مواضع. لا تسمح الحقوق بعرض المزيد منه هنا.
    [many] تغيّر النص في { $count } موضعًا. لا تسمح الحقوق بعرض المزيد منه هنا.
   *[other] تغيّر النص في { $count } موضع. لا تسمح الحقوق بعرض المزيد منه هنا.
}
versions-more = لا تُذكر هنا النسخ الأقدم.
versions-before = قبل
versions-after = بعد
versions-of-title = العنوان
versions-of-text = في النص
versions-of-authors = المؤلفون
versions-of-summary = الملخص
versions-of-standfirst = المقدمة
topics-label = الموضوعات
regions-label = المناطق
series-label = السلسلة
share-label = مشاركة
share-text = «{ $title }» بقلم { $authors }، { $outlet }
share-mail = بريد إلكتروني
share-mastodon = خادمك في Mastodon
share-mastodon-go = مشاركة على Mastodon
share-mastodon-wrong = اكتب اسم خادم، مثل social.example.
share-device = طرق أخرى للمشاركة
copy-link = نسخ الرابط
link-copied = نُسخ الرابط.
short-label = الرابط القصير الدائم
about-label = نبذة تعريفية
more-by = المزيد بقلم { $name }
more-on = المزيد عن { $topic }
picture-credit = الصورة: { $credit }
picture-licence = الرخصة: { $licence }
displayed-since = معروض هنا منذ { $day }.

## الباحثون والصحف والموضوعات والسلاسل والمناطق

scholar-label = الباحثون
scholar-positions = المناصب
scholar-about = نبذة
scholar-languages = اللغات
scholar-press = للتواصل الصحفي
scholar-links = على مواقع أخرى
scholar-orcid = ORCID
span = من { $from } إلى { $until }
span-since = منذ { $from }
span-until = حتى { $until }
outlet-label = جهة نشر
outlet-lives = ما زالت تصدر.
outlet-subscription = قد تتطلّب القراءة اشتراكًا.
outlet-domains = على الشبكة
outlet-ceased = توقّفت عن الصدور.
outlet-ceased-since = توقّفت عن الصدور منذ { $day }.
outlet-successor = وخليفتها { $outlet }.
outlet-other-names = أسماؤها السابقة
terms-label = شروطها كما نعرفها
terms-unknown = لا نعرف شروطها، فتسري قاعدة المعهد.
terms-link-only = لا يجوز أن يُعرض هنا من النص غير عنوانه ورابط الأصل.
terms-words = { FORM($count) ->
    [zero] لا يجوز عرض أي كلمة من المقال هنا.
    [one] يجوز عرض كلمة واحدة من المقال هنا.
    [two] يجوز عرض كلمتين من المقال هنا.
    [few] يجوز عرض { $count } كلمات من المقال هنا على الأكثر.
   *[other] يجوز عرض { $count } كلمة من المقال هنا على الأكثر.
}
terms-percent = يجوز عرض { $count } في المئة من المقال هنا على الأكثر.
terms-paragraphs = { FORM($count) ->
    [zero] لا يجوز عرض أي فقرة من المقال هنا.
    [one] يجوز عرض فقرة واحدة من المقال هنا.
    [two] يجوز عرض فقرتين من المقال هنا.
    [few] يجوز عرض { $count } فقرات من المقال هنا على الأكثر.
   *[other] يجوز عرض { $count } فقرة من المقال هنا على الأكثر.
}
terms-full = يجوز عرض المقال كاملًا هنا.
terms-embargo = { FORM($days) ->
    [zero] ويجوز العرض من يوم نشره هناك.
    [one] ولا يجوز العرض قبل مرور يوم واحد على نشره هناك.
    [two] ولا يجوز العرض قبل مرور يومين على نشره هناك.
    [few] ولا يجوز العرض قبل مرور { $days } أيام على نشره هناك.
    [many] ولا يجوز العرض قبل مرور { $days } يومًا على نشره هناك.
   *[other] ولا يجوز العرض قبل مرور { $days } يوم على نشره هناك.
}
outlet-languages = لغة النشر: { $languages }
topic-label = موضوع
series-one-label = سلسلة
region-label = منطقة
year-label = سنة
year-others = سنوات أخرى
year-earlier = قبلها: { $year }
year-later = بعدها: { $year }
start-label = البداية من هنا
people-label = من كتب هنا
outlets-alive = ما زالت تصدر
outlets-closed = توقّفت عن الصدور
scholars-current = في المعهد
scholars-former = في المعهد سابقًا
scholars-by-language = حسب اللغة
scholars-by-topic = حسب الموضوع
index-parts = أجزاء هذه الصفحة
op-eds-label = المقالات
scholars-intro = أصحاب المقالات المعروضة هنا.
outlets-intro = الصحف والمجلات والمواقع التي نُشرت فيها أوّلًا المقالات المعروضة هنا.
topics-intro = ما تتناوله المقالات المعروضة.
series-intro = سلاسل المعهد الدائمة.
regions-intro = أنحاء العالم التي تتحدّث عنها المقالات المعروضة.
years-intro = كل ما هو معروض هنا، حسب السنة التي نُشر فيها أوّلًا.
gathered-line = { $name }: مقالات رأي لباحثي { $institute }.
index-empty = لا شيء هنا بعد.

## اللغات

language-ar = العربية
language-bn = البنغالية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fa = الفارسية
language-fr = الفرنسية
language-hi = الهندية
language-id = الإندونيسية
language-pa = البنجابية
language-ps = البشتوية
language-pt = البرتغالية
language-ru = الروسية
language-sd = السندية
language-sw = السواحيلية
language-tr = التركية
language-ur = الأردية
language-zh = الصينية

## حين لا يمكن عرض صفحة

ways-label = إلى أين من هنا؟
way-desk = العودة إلى مكتب التحرير
tombstone-withdrawn = سُحب في { $day }.
tombstone-erased = أُزيل في { $day }.
tombstone-reason = السبب
refusal-not-found-title = لا شيء في هذا العنوان
refusal-not-found-what = ربما كُتب العنوان خطأً، أو أنّ ما يدلّ عليه غير معروض.
refusal-withdrawn-title = سُحب هذا المقال
refusal-withdrawn-what = لم يعد معروضًا هنا.
refusal-erased-title = أُزيل ما كان هنا
refusal-erased-what = لم يُحتفظ بشيء منه هنا.
refusal-elsewhere-title = لا موقع هنا بهذا الاسم
refusal-elsewhere-what = الاسم في هذا العنوان يقود إلى هذا الخادم، لكن لا موقع من مواقعه يحمله. ويمكن لمن يشغّله أن يدلّ على الاسم الصحيح.
refusal-method-title = لا يُستخدم هذا العنوان بهذه الطريقة
refusal-method-what = عُد واتبع رابطًا أو أرسل الاستمارة من جديد.
refusal-bad-title = لا يمكن استخدام هذا الطلب
refusal-bad-what = عُد وأصلحه ثم حاول مرة أخرى.
refusal-forbidden-title = هذا غير متاح لك
refusal-forbidden-what = سجّل الدخول بحساب له هذه الصلاحية، أو اسأل أحد المحرّرين.
refusal-conflict-title = حدث تغيير في هذه الأثناء
refusal-conflict-what = عُد وحمّل الصفحة من جديد، وانظر فيها قبل أن تتابع.
refusal-too-large-title = هذا أكثر مما يُقبل دفعة واحدة
refusal-too-large-what = أرسل أقل، أو على دفعات.
refusal-too-often-title = محاولات كثيرة
refusal-too-often-what = انتظر قليلًا ثم حاول مرة أخرى.
refusal-busy-title = الموقع مشغول
refusal-busy-what = لم يضع شيء. حاول بعد لحظات.
refusal-no-room-title = لم تبقَ مساحة للحفظ
refusal-no-room-what = تعذّر حفظ ما أرسلت. على القائمين على الموقع أن يُخلوا مساحة على القرص، ثم حاول مرة أخرى.
refusal-broken-title = حدث خطأ هنا
refusal-broken-what = ليس الخطأ منك، وقد سُجّل. حاول لاحقًا.

## A captured page

replay-banner = صفحة من { $host } كما التقطها هذا الموقع في { $day }. ربما تغيّر الأصل منذئذ أو زال.
replay-left-out = { FORM($count) ->
    [one] صورة أو ورقة أنماط واحدة أكبر من أن تُعرض هنا؛ وهي في الملف.
    [two] صورتان أو ورقتا أنماط أكبر من أن تُعرضا هنا؛ وهما في الملف.
    [few] { $count } صور وأوراق أنماط أكبر من أن تُعرض هنا؛ وهي في الملف.
    [many] { $count } صورة وورقة أنماط أكبر من أن تُعرض هنا؛ وهي في الملف.
   *[other] { $count } صورة وورقة أنماط أكبر من أن تُعرض هنا؛ وهي في الملف.
}
