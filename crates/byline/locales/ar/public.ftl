# الموقع العام بالعربية.

## حول كل صفحة

skip-link = انتقل إلى النص
nav-label = أقسام الموقع
nav-selection = المختارات
nav-scholars = الباحثون
nav-outlets = الصحف والمجلات
nav-topics = الموضوعات
nav-series = السلاسل
nav-regions = المناطق
nav-years = السنوات
title-at = { $page } · { $site }
host-nav = موقع المعهد
host-menu = القائمة
host-foot-nav = المزيد من موقع المعهد
footer-rights = نُشر كل مقال هنا أوّلًا في مكان آخر. يُعرض منه بقدر ما تسمح به الحقوق، والباقي في الأصل.

## التواريخ والقوائم

date-about = نحو { $date }

## قوائم المقالات

list-label = المختارات
list-empty = لا شيء معروض هنا في الوقت الحاضر.
order-label = الترتيب
order-day = حسب يوم النشر
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
kind-quoted-in = ورد ذكره في
kind-broadcast = بثّ
by-author = بقلم { $name }
by-translator = ترجمة { $name }
by-interviewer = حاوره { $name }
by-interviewee = حوار مع { $name }
by-quoted = نقلًا عن { $name }
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
origin-title = بعنوان { $title }
origin-language = باللغة { $language }
origin-there = اقرأه هناك
outlet-now-called = اسمها اليوم { $name }
outlet-closed-since = توقّفت عن الصدور منذ { $day }
outlet-closed = توقّفت عن الصدور
whose-view = { FORM($authors) ->
    [one] هذا رأي صاحبه، وقد اختاره { $institute }.
    [two] هذا رأي كاتبيه، وقد اختاره { $institute }.
   *[other] هذا رأي كاتبيه، وقد اختاره { $institute }.
}
excerpt-label = من النص
left-out = […]
left-out-said = حُذف هنا شيء من النص.
way-continue = تابع القراءة في { $outlet }
way-read = اقرأ المقال في { $outlet }
way-first-published = نُشر أوّلًا في { $outlet }
way-printed = طُبع في { $outlet }
way-printed-at = طُبع في { $outlet }: { $place }
way-amount-first = { FORM($shown) ->
    [one] هذه أول كلمة من نحو { $whole } كلمة.
    [two] هاتان أول كلمتين من نحو { $whole } كلمة.
    [few] هذه أول { $shown } كلمات من نحو { $whole } كلمة.
   *[other] هذه أول { $shown } كلمة من نحو { $whole } كلمة.
}
way-amount = { FORM($shown) ->
    [one] هذه كلمة واحدة من نحو { $whole } كلمة.
    [two] هاتان كلمتان من نحو { $whole } كلمة.
    [few] هذه { $shown } كلمات من نحو { $whole } كلمة.
   *[other] هذه { $shown } كلمة من نحو { $whole } كلمة.
}
way-outlet-closed = توقّفت { $outlet } عن الصدور.
way-outlet-closed-since = توقّفت { $outlet } عن الصدور منذ { $day }.
way-may-not-answer = وقد لا تُفتح صفحتها بعد الآن.
way-now-called = اسمها اليوم { $name }.
way-subscription = قد تطلب { $outlet } اشتراكًا.
way-address = عنوان الأصل
summary-label = خلاصة بكلمات { $institute }
disclaimer-label = إخلاء مسؤولية
corrected-last = صُوّب في { $day }
corrections-label = تصويبات
topics-label = الموضوعات
regions-label = المناطق
series-label = السلسلة
share-label = شارك
share-text = «{ $title }» بقلم { $authors }، { $outlet }
share-mail = بريد إلكتروني
share-mastodon = خادمك في Mastodon
share-mastodon-go = شارك على Mastodon
share-mastodon-wrong = اكتب اسم خادم، مثل social.example.
share-device = طرق أخرى للمشاركة
copy-link = انسخ الرابط
link-copied = نُسخ الرابط.
short-label = العنوان الدائم القصير
about-label = { FORM($count) ->
    [one] عن الكاتب
    [two] عن الكاتبين
   *[other] عن الكتّاب
}
more-by = المزيد بقلم { $name }
more-on = المزيد عن { $topic }
picture-credit = الصورة: { $credit }
picture-licence = الرخصة: { $licence }
displayed-since = معروض هنا منذ { $day }.

## الباحثون والصحف والموضوعات والسلاسل والمناطق

scholar-label = باحث
scholar-positions = المناصب
scholar-about = نبذة
scholar-languages = اللغات
scholar-press = للتواصل الصحفي
scholar-links = في أماكن أخرى
scholar-orcid = ORCID
span = من { $from } إلى { $until }
span-since = منذ { $from }
span-until = حتى { $until }
outlet-label = صحيفة أو مجلة
outlet-lives = ما زالت تصدر.
outlet-subscription = قد يحتاج القارئ إلى اشتراك.
outlet-domains = على الشبكة
outlet-ceased = توقّفت عن الصدور.
outlet-ceased-since = توقّفت عن الصدور: { $day }.
outlet-successor = خلفتها { $outlet }.
outlet-other-names = أسماؤها السابقة
terms-label = شروطها كما نعرفها
terms-unknown = لا نعرف شروطها، فتسري قاعدة المعهد.
terms-link-only = لا يجوز أن يُعرض هنا من النص غير عنوانه والطريق إليه.
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
    [zero] ويجوز ذلك يوم نشره هناك.
    [one] ويجوز ذلك بعد يوم واحد من نشره هناك.
    [two] ويجوز ذلك بعد يومين من نشره هناك.
    [few] ويجوز ذلك بعد { $days } أيام من نشره هناك.
   *[other] ويجوز ذلك بعد { $days } يومًا من نشره هناك.
}
outlet-languages = تصدر باللغة { $languages }
topic-label = موضوع
series-one-label = سلسلة
region-label = منطقة
year-label = سنة
year-others = سنوات أخرى
year-earlier = قبلها: { $year }
year-later = بعدها: { $year }
start-label = ابدأ من هنا
people-label = من كتب هنا
outlets-alive = ما زالت تصدر
outlets-closed = توقّفت عن الصدور
scholars-current = في المعهد
scholars-former = كانوا في المعهد
scholars-by-language = حسب اللغة
scholars-by-topic = حسب الموضوع
index-parts = أجزاء هذه الصفحة
op-eds-label = المقالات
scholars-intro = أصحاب المقالات المعروضة هنا.
outlets-intro = الصحف والمجلات والمواقع التي نُشرت فيها المقالات المعروضة أوّلًا.
topics-intro = ما تتناوله المقالات المعروضة.
series-intro = السلاسل الدائمة للمعهد.
regions-intro = أنحاء العالم التي تتحدّث عنها المقالات المعروضة.
years-intro = كل ما هو معروض هنا، حسب السنة التي نُشر فيها أوّلًا.
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

ways-label = إلى أين من هنا
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
refusal-elsewhere-what = الاسم في هذا العنوان يقود إلى هذا الجهاز، لكن لا موقع من مواقعه يحمله. ومن يشغّل الجهاز يعرف الاسم الصحيح.
refusal-method-title = لا يُستخدم هذا العنوان بهذه الطريقة
refusal-method-what = عُد واتبع رابطًا أو أرسل الاستمارة من جديد.
refusal-bad-title = لا يمكن استخدام هذا الطلب
refusal-bad-what = عُد وأصلحه ثم حاول مرة أخرى.
refusal-forbidden-title = هذا غير متاح لك
refusal-forbidden-what = سجّل الدخول باسم من يحقّ له، أو اسأل محرّرًا.
refusal-conflict-title = حدث شيء آخر في الأثناء
refusal-conflict-what = عُد وحمّل الصفحة من جديد وانظر قبل أن تتابع.
refusal-too-large-title = هذا أكثر مما يُقبل دفعة واحدة
refusal-too-large-what = أرسل أقل، أو على دفعات.
refusal-too-often-title = محاولات كثيرة
refusal-too-often-what = انتظر قليلًا ثم حاول مرة أخرى.
refusal-busy-title = الموقع مشغول
refusal-busy-what = لم يضع شيء. حاول بعد لحظات.
refusal-no-room-title = لم يبق مكان للحفظ
refusal-no-room-what = تعذّر حفظ ما أرسلت. على القائم على الموقع أن يفرغ مساحة على القرص، ثم حاول مرة أخرى.
refusal-broken-title = حدث خطأ هنا
refusal-broken-what = ليس الخطأ منك، وقد سُجّل. حاول لاحقًا.
