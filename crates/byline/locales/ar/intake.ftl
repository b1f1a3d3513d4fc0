# الإدخال في مكتب التحرير.

bring-in-head = إدخال مقال
bring-in-several = { FORM($count) ->
    [one] كان في هذا الملف مقال واحد
    [two] كان في هذا الملف مقالان
    [few] كانت في هذا الملف { $count } مقالات
    [many] كان في هذا الملف { $count } مقالًا
   *[other] كان في هذا الملف { $count } مقال
}
bring-in-was-known = كان هنا من قبل
bring-in-left = ما تُرك، ولماذا
bring-in-known = هذا المقال هنا من قبل
bring-in-further = تذكر الصفحة نشرًا آخر له، وسيُضاف:
bring-in-dry = هذا ما سيدخل
bring-in-address = رابط صفحة المقال
bring-in-address-hint = كما يُظهره متصفّحك. ومع صفحة محفوظة: الرابط الذي حُفظت منه.
bring-in-file = أو ملف
bring-in-file-hint = صفحة محفوظة من متصفّحك (HTML أو MHTML أو نسخة ملتقطة)، أو مخطوطة (‎.docx أو Markdown أو PDF)، أو رسالة بريد (‎.eml)، حتى 64 ميبيبايت. وبعد خطأ اخترها من جديد: فالمتصفّحات لا تحتفظ بالملفات في الاستمارات.
bring-in-dry-run = إظهار ما سيدخل فقط
bring-in-go = إدخال
bring-in-title = العنوان
bring-in-standfirst = المقدّمة
bring-in-author = الكاتب
bring-in-first = نُشر أوّلًا
bring-in-republished = نُقل في
bring-in-language = اللغة
bring-in-text = النص
bring-in-words = { FORM($words) ->
    [zero] لم ترد كلمات، والمقترح مقتطفًا { $excerpt }
    [one] وردت كلمة واحدة، والمقترح مقتطفًا { $excerpt }
    [two] وردت كلمتان، والمقترح مقتطفًا { $excerpt }
    [few] وردت { $words } كلمات، والمقترح مقتطفًا { $excerpt }
   *[other] وردت { $words } كلمة، والمقترح مقتطفًا { $excerpt }
}
bring-in-notes = انظر في

# -- الخلاصات المتابَعة

desk-watches = الخلاصات المتابَعة
desk-watches-intro = ينظر Byline في كل خلاصة كل ساعة، وفي صفحة كاتب كل ست ساعات. وما كتبه باحثوكم يدخل قائمة الانتظار مسودةً؛ والباقي يُترك ولا يُجلب أبدًا.
desk-watches-none = لا خلاصة متابَعة بعد. الصق أعلاه رابط خلاصة أو صفحة جهة نشر أو صفحة كاتب.
desk-watch-address = رابط خلاصة أو أي صفحة
desk-watch-address-hint = يبحث Byline عن الخلاصات التي تسمّيها الصفحة، وتختار واحدة.
desk-watch-find = النظر فيما يمكن متابعته
desk-watch-choose = ما الذي يُتابَع؟
desk-watch-kind-rss = خلاصة RSS
desk-watch-kind-atom = خلاصة Atom
desk-watch-kind-json = خلاصة JSON
desk-watch-kind-page = الصفحة نفسها
desk-watch-entries = { FORM($count) ->
    [zero] بلا نصوص
    [one] نص واحد
    [two] نصّان
    [few] { $count } نصوص
    [many] { $count } نصًّا
   *[other] { $count } نص
}
desk-watch-person = نصوص من
desk-watch-person-hint = لخلاصة شخص واحد أو صفحته سمِّ الشخص: فتُحسب له صيغ اسمه المختصرة أيضًا.
desk-watch-everybody = كل الباحثين
desk-watch-outlet = جهة النشر
desk-watch-no-outlet = ليست لجهة نشر واحدة
desk-watch-add = متابعتها
desk-watch-at = في
desk-watch-for = لـ
desk-watch-rests = متوقّفة لأن
desk-watch-failures = { FORM($count) ->
    [one] كان هذا أول إخفاق.
    [two] أخفقت نظرتان متتاليتان.
    [few] أخفقت { $count } نظرات متتالية.
   *[other] أخفقت { $count } نظرة متتالية.
}
desk-watch-looked = نُظر فيها
desk-watch-never = ليس بعد
desk-watch-next = والنظرة التالية
desk-watch-is-paused = متوقّفة
desk-watch-last = النظرة الأخيرة
desk-watch-report = في القائمة: { $entries }، أُخذ: { $taken }، عُولج من قبل: { $seen }، لغيركم وتُرك: { $others }
desk-watch-state-waiting = ينتظر صفحته
desk-watch-state-new = مسودة جديدة
desk-watch-state-known = معروف من قبل
desk-watch-state-left = تُرك
desk-watch-look = النظر الآن
desk-watch-would = لم يُكتب شيء. لو نُظر فيها الآن:
desk-watch-pause = إيقاف مؤقّت
desk-watch-resume = استئناف
desk-watch-remove = ترك المتابعة
desk-did-watch-added = صارت متابَعة، والنظرة الأولى خلال ثوانٍ.
desk-did-watch-paused = متوقّفة إلى أن تستأنفها.
desk-did-watch-resumed = عادت المتابعة، والنظرة التالية خلال ثوانٍ.
desk-did-watch-looking = يُنظر فيها خلال ثوانٍ، كلها من جديد. ثم تُطلب كل صفحة في دورها.
desk-did-watch-removed = لم تعد متابَعة. وما دخل باقٍ.

# -- من المتصفّح

bring-in-from-browser = من الصفحة التي أمامك
bring-in-from-browser-how = اسحب هذا إلى شريط الإشارات في متصفّحك. واضغطه في صفحة مقال: ما تراه هناك، ولو خلف اشتراك، يُسلَّم إلى المكتب، وتنظر فيه قبل أن يدخل. وما تحدّده في الصفحة أولًا يمكن أن يدخل وحده.
bring-in-bookmarklet = إلى Byline
bring-in-from-browser-else = إذا لم تسمح صفحة بخروج كلماتها فاحفظها وأفلت الملف على الاستمارة أعلاه.

hand-over-head = تسليم صفحة
hand-over-waiting = في انتظار الصفحة …
hand-over-nothing = لم تُسلَّم صفحة: إما أن موقعها لا يسمح، وإما أن هذه الصفحة فُتحت باليد. احفظ الصفحة في متصفّحك وأفلت الملف في المكتب.
hand-over-by-file = إدخال صفحة محفوظة
hand-over-title = العنوان
hand-over-address = الرابط
hand-over-text = النص
hand-over-marked = ما حدّدته في الصفحة وحده
hand-over-sign-in = سجّل الدخول أولًا في النافذة التي يفتحها هذا. ثم عُد إلى الصفحة واضغط الإشارة من جديد.

# -- التسليم برابط

hand-in-head = تسليم مقال
hand-in-what = بهذا الرابط تسلّم مقالًا واحدًا إلى { $institute }: رابطه أو صفحته المحفوظة أو مخطوطتك.
hand-in-dry = هذا ما سيُسلَّم
hand-in-dry-run = إظهار ما سيُسلَّم فقط
hand-in-go = تسليم
hand-in-done = سُلّم المقال
hand-in-next = ينظر فيه محرّر من { $institute }، ويتحقّق من مكان نشره ومما يجوز عرضه، ثم يعرضه أو يسألك. استُخدم هذا الرابط، ولا يلزم شيء آخر.
hand-in-from-browser-how = اسحب هذا إلى شريط الإشارات في متصفّحك، وافتح صفحة المقال واضغطه هناك: ما تراه، ولو خلف اشتراكك، يظهر هنا قبل أن ترسله.
hand-in-links = رابط لمن لا حساب له
hand-in-links-what = يمكن بالرابط تسليم مقال واحد خلال أربعة عشر يومًا، ولا شيء غيره يُفعل أو يُرى. أرسله إلى الباحث؛ فهو يظهر هنا مرة واحدة.
hand-in-link-for = لمن هو
hand-in-link-make = صنع رابط
hand-in-link-made = رابط لـ { $name }، صالح حتى

# -- imports

desk-imports = الاستيراد
desk-imports-intro = يدخل ملف كامل من المقالات دفعة واحدة: تصدير موقع قديم أو قائمة مراجع. تقول المعاينة أولًا ما الذي سيدخل، ولا تكتب شيئًا.
desk-import-format = نوع الملف
desk-import-format-wordpress = تصدير ووردبريس (.xml)
desk-import-format-ghost = تصدير Ghost (.json)
desk-import-format-drupal = جدول دروبال (.csv)
desk-import-format-csv = جدول مقالات (.csv)
desk-import-format-ris = RIS
desk-import-format-bibtex = BibTeX
desk-import-format-csl = CSL-JSON
desk-import-file = الملف
desk-import-map = ملف المطابقة
desk-import-map-hint = يحدد ما يصير إليه الأشخاص والصحف والمصطلحات هنا. تقترح المعاينة واحدًا، وبدونه تبقى الأسماء اقتراحات.
desk-import-display = عرض ما كان منشورًا هناك
desk-import-display-hint = بتاريخه القديم، حيث لا ينقص شيء وفي حدود ما تسمح به الحقوق. وينتظر الباقي في القائمة.
desk-import-look = معاينة ما سيدخل
desk-import-go = إدخال
desk-import-again = معاينة مرة أخرى
desk-import-under-way = جارٍ
desk-import-progress = { $percent } ٪ من الملف، { $entries } من المدخلات
desk-import-report = التقرير
desk-import-further = { FORM($count) ->
    [one] وجملة أخرى.
    [two] وجملتان أخريان.
    [few] و{ $count } جمل أخرى.
   *[other] و{ $count } جملة أخرى.
}
desk-import-proposal = ملف المطابقة المقترح
desk-imports-before = عمليات الاستيراد السابقة
desk-import-format-urls = قائمة عناوين قديمة (.txt، عنوان في كل سطر)
desk-import-file-hint = { $most } على الأكثر. يُزال من الخادم بعد يوم من إدخاله.
desk-imports-waiting = ملفات سُلّمت ولم تُدخل بعد
desk-imports-waiting-hint = ما لا يتابعه أحد يُزال بعد أسبوع.
desk-import-looking = معاينة جارية، ولا يُكتب شيء.
desk-import-bringing = الإدخال جارٍ.
desk-import-stop = أوقف هنا
desk-import-leave = يمكنك مغادرة هذه الصفحة، فالعمل مستمر. عُد إليها من «الاستيراد».
desk-import-would = ما الذي سيدخل
desk-import-go-on = تابع
desk-import-stopped = أُوقف قبل نهايته. يبقى ما دخل، ولا يدخل شيء مرتين.
desk-import-remove = أزل الملف
desk-import-remove-hint = إزالة الملف لا تسحب شيئًا مما دخل.
desk-import-map-typed-hint = ما يصير إليه هنا كل شخص وصحيفة ومصطلح في الملف. غيّره ثم عاين مرة أخرى.
desk-import-look-with = معاينة أخرى بهذه المطابقة
desk-import-counted = { $what }: { $count }
desk-import-nothing = لم يوجد فيه شيء.
desk-import-times = { $count } ×
desk-import-outcome-displayed = معروضة
desk-import-outcome-waits = تنتظر في القائمة
desk-import-outcome-draft = مسوّدات
desk-import-outcome-known = موجودة هنا من قبل
desk-import-outcome-left = متروكة
desk-import-outcome-not-asked = لم تُطلب بعد
