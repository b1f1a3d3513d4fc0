# مكتب التحرير، حيث يعمل المحرّرون.

desk-name = مكتب التحرير
desk-skip = الانتقال إلى العمل
desk-public-site = الموقع العام
desk-rooms = أقسام مكتب التحرير
desk-change-site = الموقع
desk-change-site-go = تغيير
desk-sign-in = تسجيل الدخول
desk-sign-out = تسجيل الخروج
desk-sign-in-wrong = البريد وكلمة المرور لا يتطابقان. حاول مرة أخرى، أو اطلب رابط دخول جديدًا.
desk-sign-in-too-often = محاولات كثيرة. انتظر ربع ساعة، أو اطلب رابط دخول جديدًا.
desk-sign-in-lost = نسيت كلمة المرور؟ اطلب رابط دخول من أحد مديري الموقع.
desk-email = البريد الإلكتروني
desk-password = كلمة المرور
desk-password-hint = { FORM($shortest) ->
    [few] { $shortest } أحرف على الأقل. ثلاث كلمات أو أربع لا صلة بينها تصنع كلمة مرور جيدة.
    [many] { $shortest } حرفًا على الأقل. ثلاث كلمات أو أربع لا صلة بينها تصنع كلمة مرور جيدة.
   *[other] { $shortest } حرف على الأقل. ثلاث كلمات أو أربع لا صلة بينها تصنع كلمة مرور جيدة.
}
desk-link-title = دخول لمرة واحدة
desk-link-head = مرحبًا { $name }
desk-link-what = هذا الرابط يُدخل { $email }، ويعمل مرة واحدة.
desk-link-password-first = اختر كلمة مرور
desk-link-password-new = كلمة المرور الجديدة
desk-link-password-hint = { FORM($shortest) ->
    [few] { $shortest } أحرف على الأقل. اتركها فارغة لتدخل هذه المرة دون تغييرها.
    [many] { $shortest } حرفًا على الأقل. اتركها فارغة لتدخل هذه المرة دون تغييرها.
   *[other] { $shortest } حرف على الأقل. اتركها فارغة لتدخل هذه المرة دون تغييرها.
}
desk-own-password = كلمة مرورك
desk-own-password-what = تغييرها يُنهي كل جلسة أخرى لك.
desk-own-password-present = كلمة المرور الحالية
desk-set-up-head = إعداد Byline
desk-set-up-what = لا شيء في Byline بعد. قل لمن هذا الموقع ومن أول محرّريه؛ ويمكن تغيير كل شيء لاحقًا.
desk-set-up-institute = المعهد
desk-set-up-editor = أول محرّريه
desk-set-up-disclaimer = إخلاء المسؤولية تحت كل مقال
desk-set-up-disclaimer-hint = لا يُعرض مقال من دونه. اكتبه بكلمات المعهد وبلغة الموقع.
desk-set-up-go = الإعداد والدخول
desk-institute = اسم المعهد
desk-your-name = اسمك
desk-zone = المنطقة الزمنية
desk-zone-hint = المنطقة التي تبدأ بها أيام الموقع، مثل Asia/Karachi أو Europe/London.
desk-languages = اللغات
desk-languages-hint = رموز اللغات، ولغة الموقع أولًا: en, ar, ur.
desk-to-mend = للإصلاح:
desk-mistakes = { FORM($count) ->
    [one] شيء واحد يحتاج إلى إصلاح
    [two] شيئان يحتاجان إلى إصلاح
    [few] { $count } أشياء تحتاج إلى إصلاح
    [many] { $count } شيئًا تحتاج إلى إصلاح
   *[other] { $count } شيء تحتاج إلى إصلاح
}
desk-save = حفظ
desk-add = إضافة
desk-leave = تركه كما هو
desk-end-now = إنهاء الآن
desk-is-over = انتهى
desk-you = (أنت)
desk-see-public = عرضه كما يراه القرّاء

desk-nav-queue = قائمة الانتظار
desk-nav-bring-in = إدخال مقال
desk-nav-counts = القرّاء
desk-nav-people = الأشخاص
desk-nav-outlets = جهات النشر
desk-nav-rights = الحقوق
desk-nav-series = السلاسل
desk-nav-topics = الموضوعات
desk-nav-regions = المناطق
desk-nav-disclaimers = إخلاءات المسؤولية
desk-nav-accounts = الحسابات
desk-nav-pages = الصفحات
desk-nav-site = الموقع
desk-nav-look = المظهر

desk-role-auditor = مدقّق
desk-role-editor = محرّر
desk-role-administrator = مدير
desk-role-none = لا دور هنا
desk-role-of = دور { $name }
desk-role-change = تغيير

desk-did-saved = حُفظ.
desk-did-shown = حُفظ، ويراه القرّاء الآن.
desk-did-drafted = حُفظت مسودةً. يرى القراء ما كانوا يرونه.
desk-did-draft-shown = يراها القراء الآن.
desk-did-draft-left = تُركت. تبقى المسودة بين النسخ.
desk-did-version-closed = أُغلقت. لم يعد القراء يستطيعون قراءة تلك النسخة.
desk-did-version-opened = مفتوحة من جديد بين النسخ السابقة.
desk-did-corrected = صُوّب، وتحت المقال ملاحظة مؤرّخة.
desk-did-unchanged = لم يختلف شيء عمّا هو محفوظ، فلم تُصنع نسخة.
desk-did-displayed = يراه القرّاء الآن.
desk-did-displayed-again = يراه القرّاء من جديد.
desk-did-scheduled = هناك حظر نشر يمنع عرضه. ويُعرض من تلقاء نفسه حين ينتهي.
desk-did-declined = رُفض. وإذا جاء النص نفسه مرة أخرى عُرف.
desk-did-parked = أُجّل.
desk-did-further = كان هنا من قبل، وأُضيف إليه أين نُشر أيضًا.
desk-did-joined = جُمعا: مواضع نشره ومصادره وشواهده كلها هنا الآن.
desk-did-parted = فُصلا: ولكل منهما من جديد ما جاء معه.
desk-did-taken-off = أُزيل. والمصدر محفوظ.
desk-did-withdrawn = سُحب. ومن يقصده من القرّاء يُقال له السبب.
desk-did-brought-back = أُعيد إلى المراجعة.
desk-did-permission-recorded = سُجّل الإذن.
desk-did-permission-ended = انتهى الإذن. وتعرض الصفحة ما تسمح به الحقوق من دونه.
desk-did-rule-recorded = سُجّلت القاعدة. والصفحات التي تمسّها تعرض ما تسمح به.
desk-did-rule-ended = سُجّلت نهاية القاعدة.
desk-did-person-saved = حُفظ.
desk-did-outlet-saved = حُفظ.
desk-did-series-saved = حُفظ.
desk-did-term-saved = حُفظ.
desk-did-disclaimer-added = أُضيف. وهو قائم من الآن حيثما انطبق.
desk-did-disclaimer-ended = لم يعد قائمًا في أي مكان.
desk-did-account-saved = حُفظ.
desk-did-site-saved = حُفظ.
desk-did-page-saved = حُفظ.
desk-did-look-saved = حُفظ. ويراه القرّاء خلال دقيقة.
desk-did-look-put-back = عاد المظهر السابق.
desk-did-password-changed = تغيّرت كلمة مرورك. وانتهت كل جلسة أخرى لك.
desk-undo-put-away = تراجع: إلى المراجعة من جديد
desk-undo-withdrawn = تراجع: عرضه من جديد
desk-undo-shown = تراجع: أعد الكلمات السابقة
desk-undo-draft-left = تراجع: أعد المسودة
desk-version-again = خذ هذه الكلمات من جديد
desk-version-again-what = لا يرى القرّاء منها شيئًا بعد: فإن كانوا يرون هذا المقال صارت مسودة إلى جانب ما يرونه. ويبقى أين نُشر وتصنيفه كما هما.
desk-undo-look = تراجع: إعادة المظهر السابق
desk-undo-displayed = تراجع: سحبه
desk-undo-assigned = تراجع: أعده إلى من كان له
desk-undo-schedule-cancelled = تراجع: ليُعرض في موعده
desk-undo-view-removed = تراجع: احتفظ بالقائمة

desk-queue = قائمة الانتظار
desk-stages = المراحل
desk-queue-keys = المفتاحان J وK للتنقّل في القائمة، وEnter للفتح، وR لمراجعتها واحدًا بعد آخر.
desk-stretch = مراجعة واحد بعد آخر
desk-stretch-start = مراجعتها واحدًا بعد آخر
desk-stretch-waiting = { FORM($count) ->
    [zero] لا شيء ينتظر
    [one] واحد ينتظر
    [two] اثنان ينتظران
    [few] { $count } مقالات تنتظر
    [many] { $count } مقالًا تنتظر
   *[other] { $count } مقال تنتظر
}
desk-stretch-previous = السابق
desk-stretch-next = التالي
desk-stretch-end = العودة إلى القائمة
desk-keys = المفاتيح
desk-keys-what = مفتاح واحد لكل فعل، بموضعه على لوحة المفاتيح أيًّا كان تخطيطها. ولا يعمل شيء منها أثناء الكتابة. يُحفظ الاختيار في هذا المتصفّح.
desk-keys-off = إيقاف المفاتيح
desk-keys-on = تشغيل المفاتيح
desk-keys-close = إغلاق
desk-key-next = المقال التالي في الانتظار
desk-key-previous = المقال السابق
desk-key-on = إلى ما يلي مما يحتاج إلى حسم
desk-key-accept = قبول المقترح هناك؛ وإن لم يكن مقترح فإضافته جديدًا
desk-key-new = إضافته جديدًا: باحث أو جهة نشر
desk-key-outsider = إضافة الكاتب من خارج المعهد
desk-key-edit = الكتابة في الخانة
desk-key-leave = مغادرة الخانة
desk-key-most = أخذ أكثر ما يُسمح به
desk-key-shorter = جملة أقل
desk-key-longer = جملة أكثر
desk-key-save = حفظ
desk-key-display = حفظ وعرض
desk-key-park = تأجيل، مع السبب
desk-key-decline = رفض، مع السبب
desk-key-undo = التراجع عن القرار الأخير
desk-queue-caption = الأحدث أولًا. الأوقات بتوقيت { $zone }.
desk-queue-empty = لا شيء هنا.
desk-leaves = صفحات القائمة
desk-newer = الأحدث
desk-older = الأقدم
desk-tab-to-do = للعمل
desk-tab-parked = مؤجّل
desk-tab-scheduled = مجدول
desk-tab-displayed = معروض
desk-tab-declined = مرفوض
desk-tab-withdrawn = مسحوب
desk-tab-expired = منتهٍ
desk-tab-erased = ممحوّ
desk-tab-all = الكل
desk-stage-draft = مسودة
desk-stage-in-review = قيد المراجعة
desk-stage-parked = مؤجّل
desk-stage-declined = مرفوض
desk-stage-scheduled = مجدول
desk-stage-displayed = معروض
desk-stage-expired = منتهٍ
desk-stage-withdrawn = مسحوب
desk-stage-erased = ممحوّ
desk-unmatched = { FORM($count) ->
    [one] مقترح واحد للحسم
    [two] مقترحان للحسم
    [few] { $count } مقترحات للحسم
    [many] { $count } مقترحًا للحسم
   *[other] { $count } مقترح للحسم
}
desk-col-title = العنوان
desk-col-authors = الكتّاب
desk-col-outlet = جهة النشر
desk-col-day = أول نشر
desk-col-came-in = وصل في
desk-col-stage = المرحلة
desk-col-version = النسخة
desk-col-made = صُنعت في
desk-col-by = صنعها
desk-col-why = السبب
desk-col-field = الخانة
desk-col-yours = ما عندك
desk-col-theirs = ما عند غيرك
desk-col-name = الاسم
desk-col-position = المنصب الحالي
desk-col-other-names = أسماء أخرى
desk-col-state = الحالة
desk-col-domains = النطاقات
desk-col-role = الدور
desk-col-acts = الأفعال

desk-review = المراجعة
desk-since = منذ { $when } ({ $zone })
desk-goes-live = يُعرض في { $when } ({ $zone })
desk-by = بيد { $name }
desk-by-command = بأمر من الطرفية
desk-why = السبب: { $why }
desk-preview = معاينة
desk-back-to-review = العودة إلى المراجعة
desk-preview-bar = معاينة لا يراها إلا من سجّل الدخول
desk-preview-what = هذه الصفحة كما تكون الآن. المرحلة:
desk-preview-display = عرضه
desk-preview-whole = معاينة الصفحة كاملة كما سيراها القرّاء
desk-versions = النسخة { $number } والسجلّ
desk-permissions = الأذون
desk-gaps = { FORM($count) ->
    [one] ينقص شيء واحد قبل أن يراه القرّاء
    [two] ينقص شيئان قبل أن يراه القرّاء
    [few] تنقص { $count } أشياء قبل أن يراه القرّاء
    [many] ينقص { $count } شيئًا قبل أن يراه القرّاء
   *[other] ينقص { $count } شيء قبل أن يراه القرّاء
}
desk-book = المعروف عنها للعموم:
desk-book-add = إضافتها بهذه المعلومات
desk-near = ربما كان هذا هنا من قبل
desk-near-line = { $share }٪ من النص الأقصر كلمات واحدة.
desk-near-named = العنوان والكاتب واليوم واحد.
desk-join = جمعه معه
desk-join-what = الجمع ينقل مواضع النشر وما ورد والشواهد إلى المقال الآخر، وتبقى كلماته ومرحلته؛ ويمكن التراجع عن ذلك هناك.
desk-joined = جُمع إلى هذا
desk-part = فصلهما من جديد
desk-further = ورد بوصفه نشرًا آخر
desk-take-off = إزالته من جديد
desk-ready = لا ينقص شيء: يمكن عرضه.
desk-beside = إلى جانب الخانات
desk-seen = كما سيراه القرّاء
desk-made = النسخة { $number }، { $when } ({ $zone })
desk-short = الرابط القصير: { $short }.
desk-sources = ما ورد
desk-source-fetch = صفحة مجلوبة
desk-source-file = ملف
desk-no-sources = لم يُحفظ مصدر: كُتب هذا المقال باليد.
desk-corrections = تصويبات
desk-no-disclaimer = لا ينطبق إخلاء مسؤولية على هذا المقال.
desk-way-continue = متابعة القراءة في { $outlet }
desk-way-read = قراءة النص في { $outlet }
desk-way-first = نُشر أوّلًا في { $outlet }
desk-way-printed = نُشر مطبوعًا في { $outlet }

desk-set-words = النص
desk-set-who = من كتبه
desk-set-where = أين نُشر
desk-set-excerpt = المقتطف
desk-set-summary = كلمات المعهد
desk-set-picture = الصورة
desk-set-filing = تصنيفه
desk-set-step-up = المزيد بعد أيام، أو متى أُغلقت الجهة الناشرة
desk-field-title = العنوان
desk-field-standfirst = المقدّمة
desk-field-language = اللغة
desk-field-direction = الاتجاه
desk-field-kind = النوع
desk-field-slug = الجزء المقروء من رابطه
desk-field-series = السلسلة
desk-field-commissioned = كُتب بتكليف من المعهد
desk-field-summary = الملخّص
desk-field-is-part = لم يرد إلا جزء من النص
desk-field-given-length = طول النص كاملًا بالكلمات
desk-field-last-sentences = عدد الجمل من الفقرة الأخيرة المختارة
desk-field-bylines = الكتّاب
desk-field-appearances = أين نُشر
desk-field-excerpt = الفقرات المختارة
desk-field-name-printed = الاسم كما طُبع
desk-field-position-printed = المنصب كما طُبع
desk-field-who = من هو
desk-field-role = الدور
desk-field-place = الترتيب
desk-field-outlet = جهة النشر
desk-field-outlet-printed = جهة النشر كما تسمّيها الصفحة
desk-field-day = يوم النشر
desk-field-appearance-kind = أي نشر
desk-field-section = القسم
desk-field-address = الرابط
desk-field-address-kind = نوعه
desk-field-address-expires = ينتهي رابط الهدية في
desk-field-print = موضعه في الطبعة الورقية
desk-field-title-there = العنوان هناك إن اختلف
desk-field-language-there = اللغة هناك إن اختلفت
desk-field-picture = ملف الصورة
desk-field-picture-other = ملف صورة آخر
desk-field-alt = ما تُظهره الصورة
desk-field-decorative = للزينة ولا تقول شيئًا
desk-field-credit = صاحب الصورة
desk-field-licence = الرخصة
desk-field-picture-expires = آخر يوم يجوز فيه عرضها
desk-field-note = ما كان خطأ وما هو الصواب، أو ما ينبغي أن يُعرف
desk-direction-ltr = من اليسار إلى اليمين
desk-direction-rtl = من اليمين إلى اليسار
desk-kind-op-ed = مقال رأي
desk-kind-letter = رسالة إلى المحرّر
desk-kind-review = مراجعة
desk-kind-interview = حوار
desk-kind-quoted-in = اقتباس
desk-kind-broadcast = بثّ إذاعي أو تلفزيوني
desk-byline-role-author = كاتب
desk-byline-role-translator = مترجم
desk-byline-role-interviewer = محاوِر
desk-byline-role-interviewee = ضيف الحوار
desk-byline-role-quoted = مقتبس منه
desk-appearance-first = النشر الأول
desk-appearance-republished = نشر مكرّر
desk-appearance-translation = ترجمة
desk-address-canonical = الرابط المعتمد
desk-address-as-given = كما أُعطي
desk-address-moved-to = حيث انتقل
desk-address-gift = رابط هدية
desk-address-n = الرابط { $number }
desk-author-n = الكاتب { $number }
desk-another-author = كاتب آخر
desk-remove-author = إزالة هذا الكاتب
desk-who-open = لم يقل أحد من هو.
desk-who-unsaid = لم يُحدَّد بعد
desk-who-same-name = بهذا الاسم
desk-who-add = إضافة
desk-who-new-scholar = إضافته باحثًا من باحثينا
desk-who-new-outsider = إضافته كاتبًا من خارج المعهد
desk-who-others = أشخاص آخرون
desk-appearance-n = النشر { $number }
desk-another-appearance = نشر آخر
desk-appearance-more = الطبعة الورقية أو عنوان آخر أو لغة أخرى
desk-remove-appearance = إزالة هذا النشر
desk-text-source = من هذا النشر أُخذ النص الموجود هنا
desk-outlet-open = جهة النشر هذه مجرّد اقتراح.
desk-outlet-unsaid = لم تُحدَّد بعد
desk-outlet-alike = بهذا الاسم أو النطاق
desk-outlet-new = قبولها جهة نشر جديدة بالاسم المجاور
desk-outlet-others = جهات نشر أخرى
desk-another-address = رابط آخر
desk-open-address = فتح هذا الرابط
desk-day-hint = ‏2012 أو 2012-01 أو 2012-01-03؛ و‎2012~ إذا كان معروفًا على وجه التقريب
desk-print-hint = مثل «طبعة آسيا، ص 9».
desk-meter-words = { FORM($chosen) ->
    [zero] لا كلمات من أصل { $allowed }
    [one] كلمة واحدة من أصل { $allowed }
    [two] كلمتان من أصل { $allowed }
    [few] { $chosen } كلمات من أصل { $allowed }
   *[other] { $chosen } كلمة من أصل { $allowed }
}
desk-meter-paragraphs = { FORM($chosen) ->
    [zero] لا فقرات من أصل { $allowed }
    [one] فقرة واحدة من أصل { $allowed }
    [two] فقرتان من أصل { $allowed }
    [few] { $chosen } فقرات من أصل { $allowed }
   *[other] { $chosen } فقرة من أصل { $allowed }
}
desk-meter-plain = { FORM($chosen) ->
    [zero] لم تُختر أي كلمة
    [one] اختيرت كلمة واحدة
    [two] اختيرت كلمتان
    [few] اختيرت { $chosen } كلمات
   *[other] اختيرت { $chosen } كلمة
}
desk-meter-standfirst = { FORM($words) ->
    [one] كلمة واحدة منها من المقدّمة، وهي تُحسب أولًا.
    [two] كلمتان منها من المقدّمة، وهي تُحسب أولًا.
    [few] { $words } كلمات منها من المقدّمة، وهي تُحسب أولًا.
   *[other] { $words } كلمة منها من المقدّمة، وهي تُحسب أولًا.
}
desk-meter-words-live = الكلمات: %chosen% من أصل %allowed%
desk-meter-paragraphs-live = الفقرات: %chosen% من أصل %allowed%
desk-meter-over-live = الكلمات المختارة: %chosen%
desk-meter-over = هذا أكثر مما تسمح به الحقوق.
desk-meter-link-only = لا يجوز عرض غير الرابط.
desk-meter-full = يجوز عرض النص كاملًا.
desk-meter-unknown = يجوز عرض { $percent } في المئة من نص لم يذكر أحد طوله: اكتب طوله أدناه.
desk-meter-whole = { FORM($words) ->
    [one] النص كله كلمة واحدة.
    [two] النص كله كلمتان.
    [few] النص كله { $words } كلمات.
   *[other] النص كله { $words } كلمة.
}
desk-basis-permission = بإذن خاص بهذا المقال.
desk-basis-policy = بشروط جهة النشر.
desk-basis-site-default = شروط جهة النشر غير معروفة، وهذه قاعدة الموقع.
desk-basis-nothing = لم تُسجَّل شروط لجهة النشر ولا قاعدة للموقع.
desk-meter-terms = شروط جهة النشر
desk-meter-default = قاعدة الموقع
desk-most = أخذ أكثر ما يُسمح به من البداية
desk-block-words = { FORM($words) ->
    [zero] بلا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
   *[other] { $words } كلمة
}، { FORM($sentences) ->
    [zero] بلا جمل
    [one] جملة واحدة
    [two] جملتان
    [few] { $sentences } جمل
   *[other] { $sentences } جملة
}
desk-last-sentences-hint = اتركها فارغة لأخذها كلها.
desk-no-body = لم يرد نص؛ يُعرض للقرّاء الملخّص ورابط الأصل.
desk-is-part-hint = كصفحة قطعتها دعوة إلى الاشتراك.
desk-given-length-hint = يلزم حين تسمح الحقوق بنسبة مئوية من نص لم يرد إلا جزء منه.
desk-summary-hint = يقع خارج القدر المسموح، ويُنسب إلى المعهد، ويظهر أيضًا في نتائج البحث والبطاقات.
desk-picture-now = الصورة المستخدمة الآن
desk-picture-hint = ‏PNG أو JPEG أو WebP، بما لا يزيد على 8 ميغابايت و40 مليون بكسل. تصل القرّاء بأحجام أصغر، دون ما سجّلته الكاميرا.
desk-focal = ما يبقى عند القصّ
desk-focal-hint = النقطة التي تبقى أقرب إلى الوسط، بالنسبة المئوية من اليسار ومن الأعلى؛ والفارغ هو الوسط.
desk-focal-crop = كما يراها القرّاء
desk-field-focus-x = من اليسار، في المئة
desk-field-focus-y = من الأعلى، في المئة
desk-alt-hint = لمن لا يراها. ولا يصلح لها اسم ملف أبدًا.
desk-credit-hint = لمن الصورة، كما ينبغي أن يُطبع.
desk-picture-expires-hint = اتركه فارغًا إن لم يكن هناك. بعد ذلك اليوم تبقى الصفحة من دون الصورة.
desk-licence-hint = بأي رخصة يجوز للمعهد عرضها؛ اتركها فارغة لصورة جهة النشر.
desk-remove-picture = إزالة الصورة
desk-no-series = بلا سلسلة
desk-slug-hint = الحروف من a إلى z والأرقام والشرطات. والرابط القديم يقود إلى الجديد.
desk-slug-new-hint = اتركه فارغًا ليُصنع من الاسم.
desk-save-draft = حفظ مسودةً بجانبه
desk-draft-head = لا يرى القراء هذه المسودة بعد
desk-draft-what = يرون النسخة { $number }. أما التصنيف وأماكن النشر فواحدة لكلتيهما.
desk-draft-show = إظهار المسودة للقراء
desk-draft-leave = ترك المسودة
desk-save-shown = حفظ وإظهار للقرّاء
desk-save-display = حفظ وعرض
desk-correction = تصويب خطأ أو إضافة ملاحظة
desk-correction-what = التعديل الصغير يُحفظ فحسب. أما التصويب أو التوضيح أو ملاحظة المحرر أو السحب فيُعلن: تقف تحت المقال ملاحظة مؤرّخة، مع الطريق إلى ما كان هناك من قبل.
desk-field-note-kind = نوع الملاحظة
desk-correction-go = حفظ مع هذه الملاحظة
desk-put-away = وضعه جانبًا
desk-park = تأجيل
desk-park-why = لماذا ينتظر
desk-decline = رفض
desk-decline-why = لماذا لا يصلح لهذا الموقع
desk-bring-back-head = إعادته
desk-bring-back = إعادة إلى المراجعة
desk-bring-back-again = إعادة وعرض
desk-withdraw = سحب …
desk-withdraw-head = سحب هذا المقال
desk-withdraw-why = السبب الذي يُقال للقرّاء
desk-withdraw-why-hint = جملة واحدة علنية.
desk-withdraw-look = معاينة ما سيراه القرّاء
desk-withdraw-look-again = معاينة أخرى بهذا السبب
desk-withdraw-go = سحبه
desk-withdraw-dry = ما سيراه القرّاء
desk-withdraw-tombstone = سُحب هذا المقال.
desk-withdraw-gone-lists = يختفي فورًا من كل قائمة وكل عدد.
desk-withdraw-gone-page = تجيب روابطه بأنه لم يعد هنا (410)، مع العنوان والسبب.
desk-withdraw-undo = يمكن إعادته في أي وقت.
desk-withdraw-unseen = لم يره القرّاء قط، فلا يقوم مكانه شيء.
desk-conflict-head = عمل اثنان منكم على هذا المقال
desk-conflict-by = حفظه { $name } في { $when }، بعد أن فتحته.
desk-conflict-unknown = حُفظ في { $when }، بعد أن فتحته.
desk-conflict-what = لم يُحفظ شيء بعد: ما كتبته في الاستمارة أدناه، وما كتبه غيرك إلى جانبه هنا. انسخ ما تريد من أيّهما، ثم احفظ ما عندك فوقه أو اترك ما عند غيرك. تبقى كلماته محفوظة نسخة؛ أما تصنيفه فلا يبقى إلا إذا أخذته. والملف الذي اخترته للصورة يُختار من جديد.
desk-conflict-no-picture = بلا صورة
desk-conflict-picture-before = الصورة كما فتحتها
desk-conflict-picture-other = صورة أخرى
desk-conflict-picture-same = الصورة نفسها
desk-unseen-head = حفظ شخص آخر هذا بعد أن فتحته
desk-unseen-what = لم يُحفظ شيء مما عندك بعد: هو في الاستمارة أدناه. وهذا ما يختلفان فيه. انسخ إلى الاستمارة ما تريد إبقاءه مما عند غيرك واحفظ مرة أخرى، فيحلّ ما عندك محلّه. والملف الذي اخترته للصورة يُختار من جديد.
desk-yes = نعم
desk-no = لا
desk-remove = أُزيل
desk-field-topics = الموضوعات
desk-field-regions = المناطق
desk-conflict-caption = الخانات المختلفة
desk-conflict-over = حفظ ما عندي فوقه
desk-conflict-theirs = ترك ما عندي وفتح ما عنده

desk-versions-head = النسخ والسجلّ
desk-times-in = الأوقات بتوقيت { $zone }.
desk-version-shown = يراها القرّاء
desk-version-working = قيد العمل
desk-version-why-intake = وردت
desk-version-why-edit = حُرّرت
desk-versions-public = يجد القراء النسخ التي رأوها في صفحة خاصة بها، رابطها حيث تقف ملاحظة.
desk-versions-public-look = انظر إليها
desk-col-readers = القراء
desk-version-seen = رأوها منذ { $when }
desk-version-unseen = لم يروها قط
desk-version-closed = مغلقة
desk-version-close = إغلاقها أمام القراء
desk-version-open = فتحها للقراء
desk-version-why-correction = صُوّبت
desk-version-head = النسخة { $number }
desk-whole-body = النص كاملًا كما ورد
desk-history = السجلّ

desk-rights-now = الآن:
desk-allow-kind-link-only = الرابط وحده
desk-allow-kind-words = عدد من الكلمات
desk-allow-kind-percent = نسبة مئوية من الكلمات
desk-allow-kind-paragraphs = عدد من الفقرات
desk-allow-kind-full = النص كاملًا
desk-allow-number = العدد
desk-allow-number-hint = للكلمات أو النسبة أو الفقرات.
desk-allowed-link-only = لا يجوز عرض غير الرابط
desk-allowed-words = { FORM($number) ->
    [one] كلمة واحدة على الأكثر
    [two] كلمتان على الأكثر
    [few] { $number } كلمات على الأكثر
   *[other] { $number } كلمة على الأكثر
}
desk-allowed-percent = { $number } في المئة من الكلمات على الأكثر
desk-allowed-paragraphs = { FORM($number) ->
    [one] فقرة واحدة على الأكثر
    [two] فقرتان على الأكثر
    [few] { $number } فقرات على الأكثر
   *[other] { $number } فقرة على الأكثر
}
desk-allowed-full = يجوز عرض النص كاملًا
desk-embargo-until = تحت حظر نشر حتى { $when } ({ $zone }).
desk-from-day = من { $day }.
desk-from-ever = قائمة منذ البداية.
desk-until-day = حتى { $day }.
desk-until-moment = حتى { $when }.
desk-from-moment = من { $when } ({ $zone }).
desk-without-end = بلا نهاية.
desk-not-before = لا شيء قبل { $day }.
desk-with-pictures = يجوز عرض صور جهة النشر.
desk-given-by = منحه { $name }
desk-permission-record = تسجيل إذن
desk-permission-end-hint = تعرض الصفحة بعدها ما تسمح به الحقوق من دونه.
desk-field-allow = كم يجوز عرضه
desk-field-from = من
desk-field-until = حتى
desk-field-embargo-until = لا شيء قبل
desk-field-permission-appearance = لأي نشر
desk-all-appearances = لها كلها
desk-field-pictures = يجوز عرض صور جهة النشر
desk-field-given-by = من منحه
desk-field-evidence = أين كُتب
desk-proof-hint = PDF أو صورة أو بريد أو نص أو ‎.docx‎ أو ‎.odt‎. لا يراه القراء أبدًا.
desk-evidence-hint = رسالة أو بريد أو عقد، مع تاريخه.
desk-from-hint = أول يوم؛ والفارغ: من الآن.
desk-until-hint = آخر يوم؛ والفارغ: بلا نهاية.
desk-embargo-until-hint = أول يوم يجوز أن يُعرض فيه شيء، بحسب الاتفاق.

desk-rights-default = قاعدة الموقع
desk-rights-of = حقوق { $outlet }
desk-rights-pick = حقوق من
desk-rights-pick-go = عرض
desk-rights-default-hint = تسري على كل جهة نشر لا تُعرف شروطها.
desk-rights-outlet-hint = القواعد مؤرّخة ولا تتغيّر: أنهِ قاعدة وأضف أخرى حين تتغيّر الشروط.
desk-no-rules-outlet = شروط جهة النشر هذه غير معروفة، فتسري قاعدة الموقع.
desk-no-rules-default = لا قاعدة للموقع: لا يجوز عرض غير الرابط لجهات النشر التي لا تُعرف شروطها.
desk-rule-add = إضافة قاعدة
desk-rule-end = إنهاء
desk-rule-end-on = آخر يوم
desk-rule-from-hint = أول يوم؛ والفارغ: منذ البداية.
desk-until-lasts-hint = آخر يوم؛ والفارغ ما دامت قائمة.
desk-rule-noindex = تُحجب عن محرّكات البحث.
desk-rule-canonical = يُذكر الأصل بوصفه الرابط المعتمد.
desk-embargo-days = { FORM($days) ->
    [zero] من يوم نشر الأصل.
    [one] لا شيء قبل يوم واحد من نشر الأصل.
    [two] لا شيء قبل يومين من نشر الأصل.
    [few] لا شيء قبل { $days } أيام من نشر الأصل.
    [many] لا شيء قبل { $days } يومًا من نشر الأصل.
   *[other] لا شيء قبل { $days } يوم من نشر الأصل.
}
desk-step-up = { FORM($days) ->
    [zero] في اليوم نفسه
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يومًا
   *[other] بعد { $days } يوم
}
desk-field-embargo-days = حظر النشر بالأيام
desk-embargo-days-hint = أيام بعد الأصل لا يجوز أن يُعرض فيها شيء.
desk-field-step-up-days = بعد كم يوم
desk-step-up-or-closed = ، أو متى أُغلقت الجهة الناشرة،
desk-step-up-closed = متى أُغلقت الجهة الناشرة
desk-field-step-up-closed = ومتى أُغلقت الجهة الناشرة أيضًا
desk-step-up-closed-hint = فقط حيث تقول شروطها ذلك، أو مالكها. لا شيء يكبر وحده: تنتظر مقالاتها تحت «يجوز عرض المزيد».
desk-field-step-up = كم يجوز عرضه حينها
desk-field-noindex = تريد جهة النشر حجب صفحتنا عن محرّكات البحث
desk-field-canonical = تريد جهة النشر أن يُذكر الأصل رابطًا معتمدًا
desk-field-rule-source = أين كُتب هذا
desk-rule-source-hint = مثل «شروط إعادة النشر، اطُّلع عليها في 2026-03-01»، مع الرابط.

desk-scholars = الباحثون
desk-outsiders = من خارج المعهد
desk-no-people = لا أحد معروف هنا بعد. يُضاف الأشخاص من أسماء الكتّاب فيما يرد، أو من هنا.
desk-person-add = إضافة شخص
desk-names = الأسماء
desk-names-hint = يُعرض الاسم المفضّل. والأسماء المطبوعة والأسماء الأخرى يجدها البحث وتُقترح لأسماء الكتّاب.
desk-name-n = الاسم { $number }
desk-name-new = اسم آخر
desk-field-name = الاسم
desk-field-name-kind = نوعه
desk-name-kind-preferred = مفضّل
desk-name-kind-printed = كما طُبع
desk-name-kind-alias = اسم آخر
desk-name-kind-former = متروك
desk-remove-name = إزالة هذا الاسم
desk-field-replaces = يحلّ الاسم المفضّل محلّ الأسماء المطبوعة في الماضي أيضًا
desk-replaces-hint = لمن ترك اسمًا له.
desk-who-it-is = من هو
desk-field-person-kind = الصفة
desk-person-kind-scholar = باحث
desk-person-kind-outsider = من خارج المعهد
desk-field-orcid = رقم ORCID
desk-field-person-languages = اللغات التي يتحدّث بها إلى الصحافة
desk-person-languages-hint = رموز اللغات: en, ur.
desk-field-press = جهة الاتصال للصحافة
desk-press-hint = كما ينبغي أن يُطبع.
desk-field-links = صفحات على الشبكة
desk-links-hint = رابط واحد في كل سطر.
desk-positions = المناصب
desk-positions-hint = مؤرّخة: يظهر مع المقال منصب كاتبه في يومه، ومنصبه الحالي إن اختلف.
desk-position-n = المنصب { $number }
desk-position-new = منصب آخر
desk-field-position = اسم المنصب
desk-field-organisation = الجهة
desk-remove-position = إزالة هذا المنصب
desk-bios = النُّبَذ التعريفية
desk-bio-n = النبذة { $number }
desk-bio-new = نبذة أخرى
desk-field-bio = النص
desk-remove-bio = إزالة هذه النبذة
desk-portrait = الصورة الشخصية
desk-portrait-now = الصورة الشخصية المستخدمة الآن
desk-field-portrait = ملف الصورة الشخصية

desk-outlet-add = إضافة جهة نشر
desk-no-outlets = لا جهة نشر معروفة هنا بعد. تُقبل جهات النشر مما يرد، أو تُضاف من هنا.
desk-outlet-names = أسماؤها عبر الزمن
desk-outlet-names-hint = يُظهر المقال اسم جهة نشره في يومه. والاسم الحالي بلا نهاية.
desk-outlet-where = أين تنشر
desk-field-domains = النطاقات
desk-domains-hint = نطاق في كل سطر، مثل harbour.example. وما يرد منه يُعرف أنه لهذه الجهة.
desk-outlet-languages-hint = رموز اللغات: en, ar.
desk-outlet-lives = هل ما زالت قائمة
desk-field-state = الحالة
desk-field-medium = ما هي
desk-outlet-medium-newspaper = صحيفة
desk-outlet-medium-magazine = مجلة
desk-outlet-medium-blog = مدونة أو موقع آخر
desk-outlet-state-live = قائمة
desk-outlet-state-defunct = متوقّفة
desk-field-defunct-since = متوقّفة منذ
desk-field-successor = ما خلفها
desk-no-successor = لا يُعرف شيء
desk-field-subscription = قد يحتاج القرّاء هناك إلى اشتراك
desk-subscription-hint = يقول رابط الأصل ذلك.
desk-field-habits = ملاحظات عنها
desk-habits-hint = ما ينبغي أن يعرفه الزملاء: «تجيب البرامج بالرمز 403».

desk-series-add = إضافة سلسلة
desk-no-series-yet = لا سلسلة بعد.
desk-in-language = اللغة: { $tag }
desk-field-intro = التقديم
desk-banner = اللافتة
desk-field-banner = ملف اللافتة
desk-field-banner-alt = الكلمات المكتوبة في اللافتة
desk-banner-alt-hint = تُقرأ حيث لا تُرى اللافتة.
desk-field-ground = لون الخلفية
desk-ground-hint = يوضع تحت الرسم الشفّاف، مثل ‎#1a2b3c.
desk-remove-banner = إزالة اللافتة
desk-field-dark = ملف اللافتة للصفحات الداكنة
desk-dark-hint = رسم آخر بالكلمات نفسها لمن يقرأ في الوضع الداكن. ومن دونه يكفي لون الخلفية.
desk-remove-dark = إزالة رسم الصفحات الداكنة
desk-no-topics = لا موضوع بعد.
desk-no-regions = لا منطقة بعد.
desk-add-topics = إضافة موضوع
desk-add-regions = إضافة منطقة
desk-term-form = الأسماء والرابط

desk-disclaimers-what = يقف تحت المقال أخصّ نص ينطبق عليه: بحسب سلسلته، ثم نوعه، ثم هل كُتب بتكليف؛ ومن المتساويين أحدثهما. والنص الجديد يظهر في كل مكان فورًا.
desk-no-disclaimers = لا إخلاء مسؤولية بعد، فلا يمكن عرض شيء. أضف واحدًا.
desk-disclaimer-add = إضافة إخلاء مسؤولية
desk-disclaimer-everywhere = في كل مكان
desk-disclaimer-series = في سلسلة { $series }
desk-disclaimer-commissioned = كُتب بتكليف من المعهد
desk-disclaimer-not-commissioned = لم يُكتب بتكليف من المعهد
desk-disclaimer-only-new = للمقالات التي تُعرض أول مرة من الآن فقط
desk-disclaimer-kinds = لهذه الأنواع فقط (وبلا اختيار: لها كلها)
desk-field-one = لكاتب واحد
desk-field-several = لعدة كتّاب
desk-several = لعدة كتّاب:
desk-several-hint = اتركه فارغًا لاستخدام النص نفسه.
desk-field-commission = بتكليف أم لا
desk-commission-both = كلاهما
desk-commission-yes = ما كُتب بتكليف من المعهد فقط
desk-commission-no = ما لم يُكتب بتكليف فقط
desk-field-only-new = للمقالات التي تُعرض أول مرة من الآن فقط

desk-site-address = يجد القرّاء الموقع على
desk-site-address-hint = يحدّد هذا الرابطَ من يشغّل الموقع، حيث يُعرف الخادم.
desk-field-site-intro = ما هذا القسم
desk-field-digits = الأرقام في العربية والأردية
desk-digits-latin = 0123456789
desk-digits-native = أرقام اللغة نفسها
desk-field-date-style = التواريخ
desk-date-style-day-first = ‏3 يناير 2012
desk-date-style-month-first = يناير 3، 2012 (في الإنجليزية)
desk-date-style-numeric = بالأرقام، كما تكتبها اللغة والبلد
desk-date-style-iso = 2012-01-03

desk-look-what = ما يراه القرّاء حول كل صفحة. وما تتركه فارغًا يقرّره Byline.
desk-look-own = اللون والخط
desk-look-accent = لونكم
desk-look-accent-hint = للروابط ولرابط الأصل: ‎#1a2b3c. والفارغ: لون Byline.
desk-look-accent-dark = لونكم على الصفحات الداكنة
desk-look-accent-dark-hint = الفارغ: يُصنع من المجاور.
desk-look-colour-hint = مثل ‎#1a2b3c. والفارغ: لون الصفحة.
desk-look-ground = الخلفية
desk-look-ink = الكلمات عليها
desk-look-ink-hint = الفارغ: داكن أو أبيض، أيهما أوضح.
desk-look-typefaces = الخطوط
desk-typefaces-serif-and-sans = خط مذيّل للنصوص وآخر بسيط لما حولها
desk-typefaces-sans = الخط البسيط في كل مكان
desk-typefaces-own = ما على جهاز القارئ؛ ولا يُجلب شيء
desk-look-logo = الشعار
desk-look-logo-file = الشعار، ملفًا
desk-look-logo-from = أو يؤخذ من هذا الرابط حين تحفظ
desk-look-logo-from-hint = صورة على موقعكم، بصيغة PNG أو JPEG أو WebP.
desk-look-stand-in = صورة بديلة
desk-look-stand-in-what = تقف بجانب المقال منذ اللحظة التي تنتهي فيها رخصة صورته. ومن دونها لا يقف شيء.
desk-look-stand-in-file = الصورة البديلة، ملفًا
desk-look-stand-in-alt = ما تقوله
desk-look-stand-in-alt-hint = الفارغ: زخرفية.
desk-look-stand-in-remove = إزالة الصورة البديلة
desk-look-logo-alt = ما يقوله الشعار
desk-look-logo-alt-hint = الفارغ: اسم المعهد.
desk-look-logo-remove = إزالة الشعار
desk-look-logo-dark = رسم آخر للصفحات الداكنة، إن احتاج الشعار إليه
desk-look-logo-dark-remove = إزالة رسم الصفحات الداكنة
desk-look-header = ترويسة موقعكم
desk-look-header-hint = تقف فوق كل صفحة، وتحتها روابط Byline. وعلى الهاتف سطر واحد مع زر للقائمة.
desk-look-home = الصفحة الأولى لموقعكم
desk-look-home-hint = يقود إليها الشعار. والفارغ: بلا ترويسة.
desk-look-menu = القائمة
desk-look-menu-hint = سطر لكل رابط: من نحن | https://institute.example/about. وما تحته في أسطر تبدأ بشرطة: - الفريق | https://institute.example/people
desk-look-footer = التذييل
desk-look-columns = الروابط
desk-look-columns-hint = كالقائمة: سطر لعنوان العمود، وروابطه في أسطر تبدأ بشرطة.
desk-look-words = العبارة الصغيرة
desk-look-read-from = قراءتها من موقعكم
desk-look-read-hint = رابط صفحة من موقعكم. ما تقوله عن الشعار والقائمة والتذييل والألوان يوضع في الاستمارة أدناه؛ ولا يتغيّر شيء حتى تحفظ.
desk-look-read-it = قراءة
desk-look-read = { FORM($count) ->
    [one] مُلئت خانة واحدة من الصفحة، وإلى جانبها ما هو محفوظ. لا يتغيّر شيء حتى تحفظ.
    [two] مُلئت خانتان من الصفحة، وإلى جانب كل منهما ما هو محفوظ. لا يتغيّر شيء حتى تحفظ.
    [few] مُلئت { $count } خانات من الصفحة، وإلى جانب كل منها ما هو محفوظ. لا يتغيّر شيء حتى تحفظ.
   *[other] مُلئت { $count } خانة من الصفحة، وإلى جانب كل منها ما هو محفوظ. لا يتغيّر شيء حتى تحفظ.
  }
desk-look-read-nothing = لم يُعثر على شيء في تلك الصفحة؛ أعطِ رابطًا آخر، أو املأ الاستمارة بيدك.
desk-look-leave = تركه كما هو
desk-look-notes = لم تصل أوراق الأنماط هذه من الصفحة، فربما نقصت ألوان:
desk-look-proposed = وُجد
desk-look-now = المحفوظ الآن:
desk-look-nothing = لا شيء
desk-look-preview = معاينته على صفحة
desk-look-preview-in = بـ
desk-live-head = كما سيراه القرّاء
desk-live-waits = لم يُعرض بعد: في ما كُتب ما لا يُقرأ حتى الآن.
desk-live-away = تعذّر عرضه الآن. اضغط الزر لتراه في تبويب مستقل.
desk-settings-preview-what = لم يُحفظ شيء بعد. هكذا سيبدو مقال معروض.
desk-settings-preview-stands = يقف إخلاء المسؤولية على هذا المقال.
desk-settings-preview-other = على هذا المقال إخلاء آخر وُضع لعدد أقل من المقالات.
desk-look-preview-what = لم يُحفظ شيء بعد. والشعار الذي اخترته للتوّ لا يظهر هنا.

desk-account-add = إضافة حساب
desk-account-link = رابط دخول جديد
desk-account-link-first = رابط دخول أول جديد
desk-account-disable = تعطيل
desk-account-enable = تفعيل
desk-disabled = معطّل
desk-link-made = أعطِ { $name } هذا الرابط. يُدخل مرة واحدة، حتى { $until }، ولا يظهر إلا هنا والآن.

## الصفحات الثابتة

desk-pages-what = ما يجده القرّاء في أسفل كل صفحة. وإلى أن تكتب واحدة تقف هناك كلمات Byline، وهي تقول ما يفعله Byline.
desk-page-written = مكتوبة
desk-page-unwritten = بكلمات Byline
desk-field-page-text = النص
desk-page-text-hint = السطر الفارغ يبدأ فقرة، و## عنوانًا، و- بندًا في قائمة، و> اقتباسًا. *إبراز*، **تشديد**، [كلمات](https://address). اتركه فارغًا لكلمات Byline.
desk-page-standing = ما يقف هناك ما دام هذا فارغًا

# ما فعله القرّاء

desk-counts = القرّاء
desk-counts-head = القرّاء، من { $from } إلى { $until }
desk-counts-what = القراءة صفحة مقال أُرسلت إلى متصفّح؛ وما ترسله ذاكرة وسيطة أمام Byline بنفسها لا يُرى هنا. والضغطة ضغطة على رابط الأصل في متصفّح فيه نصوص برمجية، وما سواها لا يُعدّ. والبرامج المعروفة تُعدّ وحدها. ولا يُتتبّع أحد: لا تُحفظ إلا هذه المجاميع اليومية.
desk-counts-caption = الأكثر قراءة أولًا
desk-counts-all = هذه كلها معًا
desk-counts-none = لم يُقرأ شيء في هذا الأسبوع.
desk-counts-since = العدّ منذ { $day }.
desk-counts-weeks = الأسابيع
desk-counts-before = الأسبوع السابق
desk-counts-after = الأسبوع التالي
desk-counts-beside = القرّاء
desk-counts-beside-what = القراءات، والضغطات على رابط الأصل في متصفّحات فيها نصوص برمجية، والبرامج المعروفة وحدها؛ تُحفظ كل عشر ثوانٍ.
desk-counts-days = { $days ->
    [0] منذ { $since }
    [1] آخر يوم
    [2] آخر يومين
    [7] آخر 7 أيام
   *[other] آخر { $days } يومًا
}
desk-counts-bars = القراءات يوميًّا في آخر 28 يومًا؛ وأطول عمود { $most }.
desk-col-span = المدة
desk-col-reads = القراءات
desk-col-presses = الضغطات
desk-col-robots = البرامج

# -- الأشخاص من جدول

desk-people-table = أشخاص من جدول
desk-people-table-intro = صفّ لكل شخص، أو صفّ لكل منصب: name وname (ur) وname (ar) وposition وorganisation وfrom وuntil وbio (en) وbio (ur) وlinks وorcid وportrait. وما غيّره محرّر في المكتب يبقى كما هو، ولا يُصنع أحد مرتين.
desk-people-table-file = الجدول
desk-people-table-file-hint = ‏CSV من أي برنامج جداول، بفواصل أو فواصل منقوطة أو علامات جدولة.
desk-people-table-portraits = الصور الشخصية
desk-people-table-portraits-hint = ملف zip فيه الملفات التي يسمّيها العمود portrait، حتى 62 ميبيبايت مع الجدول؛ والأمر في الطرفية يقبل أكثر.
desk-people-table-dry-run = القول بما سيُفعل فقط
desk-people-table-go = إدخال
desk-people-table-would = ما سيُفعل
desk-people-table-did = ما فُعل
desk-people-table-counts = جدد: { $added }، متغيّرون: { $changed }، بلا تغيير: { $unchanged }، متروكون: { $left }
desk-people-table-unknown = أعمدة لم تُفهم:
desk-people-table-line = السطر { $line }
desk-people-table-did-new = جديد
desk-people-table-did-changed = تغيّر
desk-people-table-did-unchanged = بلا تغيير
desk-people-table-did-left = تُرك

# -- مكتب المرء، واللغات التي يتكلّمها

date-and-time = { $date }، { $time }
desk-tongues = لغات مكتب التحرير
desk-tongue-en = English
desk-tongue-ar = العربية
desk-tongue-ur = اردو
desk-own = مكتبك
desk-own-what = كيف يخاطبك مكتب التحرير. ولا يتغيّر مكتب أحد غيرك.
desk-field-own-language = لغة مكتب التحرير
desk-did-own-desk-saved = حُفظ. هكذا يخاطبك مكتب التحرير من الآن.

# -- الأفعال كما يرويها السجلّ

act-account-added = أُضيف حساب
act-account-disabled = عُطّل حساب
act-account-enabled = فُعّل حساب
act-brought-back = أُعيد إلى المراجعة
act-brought-in = أُدخل
act-came-in = ورد
act-drafted = حُفظت مسودةً
act-draft-left = تُركت المسودة
act-version-closed = أُغلقت نسخة سابقة أمام القراء
act-version-opened = فُتحت نسخة سابقة للقراء
act-corrected = صُوّب
act-declined = رُفض
act-disclaimer-added = أُضيف إخلاء مسؤولية
act-disclaimer-ended = انتهى إخلاء مسؤولية
act-displayed = عُرض
act-expired = انتهت مدّته
act-feed-watched = وُضعت خلاصة تحت المتابعة
act-feed-watched-no-longer = رُفعت خلاصة من المتابعة
act-found-in-a-watched-feed = وُجد في خلاصة متابَعة
act-further-running = أُضيف نشر آخر
act-handed-in = سُلّم برابط
act-joined = جُمع
act-look-changed = تغيّر المظهر
act-outlet-added = أُضيفت جهة نشر
act-outlet-lives = قيل إن جهة النشر قائمة
act-outlet-changed = تغيّرت جهة نشر
act-page-changed = تغيّرت صفحة
act-parked = أُجّل
act-parted = فُصل
act-permission-ended = انتهى إذن
act-permission-recorded = سُجّل إذن
act-person-added = أُضيف شخص
act-person-changed = تغيّر شخص
act-region-added = أُضيفت منطقة
act-region-changed = تغيّرت منطقة
act-role-changed = تغيّر دور
act-rule-ended = انتهت قاعدة
act-rule-recorded = سُجّلت قاعدة
act-saved = حُفظ
act-scheduled = جُدول
act-series-added = أُضيفت سلسلة
act-series-changed = تغيّرت سلسلة
act-set-up = أُعدّ الموقع
act-sign-in-link-made = صُنع رابط دخول
act-signed-in = سجّل الدخول
act-site-changed = تغيّر الموقع
act-taken-off = أُزيل نشر آخر
act-topic-added = أُضيف موضوع
act-topic-changed = تغيّر موضوع
act-withdrawn = سُحب
act-account-removed = أُزيل حساب
act-account-s-scholar-changed = تغيّر باحث حساب
act-assigned = أُسند إلى من يعمل عليه
act-end-set = حُدّد آخر مدته
act-end-taken-back = أُلغي آخر مدته
act-gate-passed = مُرّر مع عادة للموقع
act-many-begun = بدأ فعل على كثير
act-many-undone = أُلغي فعل على كثير
act-undone = أُعيد كما كان، ضمن كثير
act-topic = أُضيف موضوع، ضمن كثير
act-series = ضُبطت سلسلة، ضمن كثير
act-outlet = طوبقت جهة نشر، ضمن كثير
act-scholar = طوبق باحث، ضمن كثير
act-assign = أُسند، ضمن كثير
act-display = عُرض، ضمن كثير
act-withdraw = سُحب، ضمن كثير
act-decline = رُفض، ضمن كثير
act-park = أُجّل، ضمن كثير
act-noted = كُتبت ملاحظة
act-put-on-the-front-page = وُضع في الصفحة الأولى
act-taken-off-the-front-page = رُفع من الصفحة الأولى
act-rights-rule-recorded = سُجّلت قاعدة حقوق
act-rights-rule-ended = انتهت قاعدة حقوق
act-schedule-cancelled = أُلغيت الجدولة
act-second-factor-set = أُعدّ رمز الدخول
act-second-factor-removed = نُزع رمز الدخول
act-session-ended = خُرج من جلسة
act-sessions-ended = خُرج من كل مكان
act-other-sessions-ended = خُرج من سائر الجلسات
act-signed-out = خروج
act-is-link = رابط
act-is-file = ملف
act-is-table = جدول
act-is-provider = دخول المعهد
act-is-note = ملاحظة
act-is-nomination = ترشيح
act-is-why = لماذا اختير
act-is-link-only = الرابط فقط
act-is-words = كلمات
act-is-percent = نسبة من الكلمات
act-is-paragraphs = فقرات
act-is-full = النص كله
act-is-many = كثير
act-is-piece = نص
act-is-rights = جواب عن الحقوق
act-is-sign-off = مسودة موافَق عليها
act-is-send-back = مسودة معادة
act-is-details = بيانات
act-is-order = ترتيب صفحة
act-is-decline = رفض العرض
act-is-topic = بلا موضوع
act-is-length = طوله
act-is-unchecked = لم يُنظر فيه بعد
act-is-live = موجود
act-is-changed = تغيّر
act-is-truncated = بدايته فقط
act-is-moved = انتقل
act-is-walled = مغلق أمامنا
act-is-temporary = لا يجيب
act-is-gone = زال
act-is-host-gone = زال موقعه
act-is-taken-over = استولى عليه غيره
act-is-password = كلمة المرور
act-is-password-and-code = كلمة المرور ورمز
act-is-true = نعم
act-is-false = لا
act-of-addresses = الروابط
act-of-after = بعده
act-of-among = ضمن
act-of-copy = النسخة
act-of-day = اليوم
act-of-evidence = أين كُتب
act-of-gate = ما مُرّر معه
act-of-gone = الذاهب
act-of-ground = الأساس
act-of-how = ما يبقى
act-of-mark = العلامة
act-of-merger = الدمج
act-of-one = الأول
act-of-other = الآخر
act-of-other-piece = نص آخر
act-of-said = ما قيل
act-of-since = منذ
act-of-state = الحالة
act-of-stays = الباقي
act-of-thing = ما هما
act-of-to = إلى
act-of-watch = المتابعة
act-of-with = مع
act-of-account = الحساب
act-of-address = الرابط
act-of-allow = كم يجوز عرضه
act-of-at = في
act-of-body = النص
act-of-excerpt = المقتطف
act-of-length = طول النص كله
act-of-picture = الصورة
act-of-before = قبل ذلك
act-of-by = بيد
act-of-disclaimer = إخلاء المسؤولية
act-of-fields = الخانات
act-of-from = من
act-of-given-by = منحه
act-of-into = إلى
act-of-line = السطر
act-of-name = الاسم
act-of-outlet = جهة النشر
act-of-page = الصفحة
act-of-person = الشخص
act-of-place = الموضع
act-of-role = الدور
act-of-series = السلسلة
act-of-slug = الجزء المقروء من الرابط
act-of-until = حتى
act-turned = { $was } ← { $is }
act-of-why = السبب
act-of-zone = المنطقة الزمنية
