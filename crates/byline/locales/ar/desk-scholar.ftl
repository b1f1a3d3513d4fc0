# الباحثون عبر روابطهم الخاصة: ما يجدونه هناك وما يراه مكتب التحرير منه.

by-link-head = مقالاتك
by-link-app = المقالات
by-link-hello = مرحبًا، { $name }
by-link-what = من هنا ترسل مقالًا إلى المعهد، وتقول هل تُنشر المسودة، وتصحّح ما يُقال عنك. لا يتغيّر شيء أمام القرّاء قبل أن ينظر فيه محرّر، إلا أنّ لك أن ترفض العرض.
by-link-keep = هذا العنوان لك وحدك، ومن يملكه يستطيع ما تستطيع. إن ضاع فاطلب من المحرّرين رابطًا جديدًا.
by-link-zone = الأوقات بتوقيت { $zone }.
by-link-back = العودة إلى مقالاتك
by-link-send = إرسال مقال
by-link-details = بياناتك
by-link-order = ترتيب صفحتك
by-link-waiting = { FORM($count) ->
    [zero] لا مسودة تنتظر كلمتك
    [one] مسودة واحدة تنتظر كلمتك
    [two] مسودتان تنتظران كلمتك
    [few] { $count } مسودات تنتظر كلمتك
    [many] { $count } مسودة تنتظر كلمتك
   *[other] { $count } مسودة تنتظر كلمتك
}
by-link-pieces = مقالاتك
by-link-none = لا شيء بعد. أرسل عنوان مقال أو نصّه أو ملفًا منه؛ لا يستغرق ذلك إلا دقيقة.
by-link-told = ما أخبرتنا به
by-link-stage-draft = عند المحرّرين
by-link-stage-in-review = عند المحرّرين
by-link-stage-parked = وُضع جانبًا
by-link-stage-declined = ليس لهذا الموقع
by-link-stage-scheduled = يُعرض قريبًا
by-link-stage-displayed = معروض
by-link-stage-expired = انتهى وقته
by-link-stage-withdrawn = سُحب
by-link-stage-erased = مُحي
by-link-kind-piece = مقال
by-link-kind-rights = جواب عن الحقوق
by-link-kind-sign-off = إجازة مسودة
by-link-kind-send-back = إعادة مسودة
by-link-kind-details = بياناتك
by-link-kind-order = ترتيب صفحتك
by-link-kind-decline = رفض العرض
by-link-outcome-waiting = ينتظر محرّرًا
by-link-outcome-accepted = قُبل
by-link-outcome-noted = رآه محرّر
by-link-outcome-left = تُرك كما كان
by-link-outcome-replaced = أرسلت غيره مكانه

by-link-whole = المقال
by-link-changed = ما تغيّر منذ جوابك الأخير في
by-link-unchanged-since = لم يتغيّر شيء منذ جوابك في
by-link-text = النص
by-link-sign-head = هل يُنشر كما هو؟
by-link-signed = لقد أجزت هذه النسخة.
by-link-sign = نعم، يُنشر
by-link-send-back = لا، يُعاد
by-link-back-words = ما الذي لم يصحّ بعد
by-link-back-hint = تكفي كلمات قليلة يقرؤها محرّر.
by-link-rights-head = ثلاثة أسئلة عن الحقوق
by-link-rights-what = يحفظ محرّر جوابك إذنًا بعد أن ينظر فيه. ولك أن تجيب مرة أخرى.
by-link-answered = جوابك الأخير،
by-link-q-who = من صاحب الحقوق؟
by-link-holder = صاحبها
by-link-holder-me = أنا
by-link-holder-outlet = الصحيفة
by-link-holder-other = غيرهما
by-link-holder-name = من هو
by-link-holder-hint = فقط إن كان صاحبها غيرهما.
by-link-q-how-much = كم نعرض منه، ومن أي يوم؟
by-link-allow = المقدار
by-link-from = من
by-link-q-proof = ما الذي يثبت ذلك؟
by-link-proof = أين كُتب
by-link-proof-hint = رسالة أو بريد أو عقد مع تاريخه. «بريد من قسم الرأي، ٣ أيار ٢٠٢٦».
by-link-proof-file = الملف نفسه إن كان لديك (حتى 8 ميبيبايت؛ لا يراه إلا المحرّرون)
by-link-rights-go = إرسال الجواب
by-link-decline-head = رفض العرض
by-link-decline-what = إن لم ترد عرض هذا المقال هنا فقل ذلك، ولا يُعرض من تلك اللحظة. ويجد القرّاء مكانه عنوانه وأنّ كاتبه طلب ذلك.
by-link-decline-why = السبب
by-link-decline-hint = إن شئت؛ لا يقرؤه إلا المحرّرون.
by-link-decline = رفض عرض هذا المقال
by-link-decline-sure = يُرفع المقال من العرض فورًا. ويستطيع المحرّرون إعادته إن طلبت منهم.
by-link-decline-go = ارفض العرض الآن
by-link-declined-reason = بطلب من كاتبه
by-link-is-declined = لقد رفضت عرض هذا المقال.

by-link-details-what = غيّر ما ليس صحيحًا. يرى محرّر المحفوظ وما كتبته جنبًا إلى جنب، فيقبله أو يتركه.
by-link-portrait = صورة شخصية جديدة
by-link-propose = اقترح هذا
by-link-order-what = أعط رقمًا لما يأتي أولًا في صفحتك، { $count } على الأكثر. ويتبعه الباقي بحسب يومه.
by-link-order-none = لم يُعرض شيء من مقالاتك بعد. حين يُعرض شيء منها تختار هنا ما يأتي أولًا.

by-link-send-what = عنوانه أفضل، فبه نعرف أين نُشر. ويكفي ملف أو النص.
by-link-kept = الملف { $name } هنا.
by-link-kept-what = يُرسل عندما تضغط الزر، والملف الذي تختاره أدناه يحلّ محلّه.
by-link-address-hint = صفحة المقال عند ناشره.
by-link-or-text = أو نصّه
by-link-sent-next = صار عند المحرّرين. سيسألون من صاحب الحقوق؛ ولك أن تجيب الآن في دقيقة.
by-link-another = إرسال آخر
by-link-was-here = كان هنا من قبل. وعرف المحرّرون الآن أنك أرسلته أيضًا.

by-link-letter-subject = مقالاتك لدى { $institute }
by-link-letter-what = { $name }، هذا الرابط طريقك الخاص إلى مكتب مقالات { $institute }. به ترسل المقالات، وتجيز المسودات، وتصحّح ما يُقال عنك، بلا حساب.
by-link-letter-own = لا تعطه أحدًا: من يملكه يستطيع ما تستطيع.

desk-scholar-links = روابط الباحث
scholar-links-what = برابط خاص يرسل الباحث المقالات، ويجيب عن أسئلة الحقوق، ويجيز المسودات، ويقترح تغيير بياناته وصفحته، بلا حساب. وما يقترحه يأتي إلى القائمة. شيء واحد يسري فورًا: رفضه عرض مقاله.
scholar-links-caption = الروابط حتى الآن. الأوقات بتوقيت { $zone }.
scholar-links-none = لم يُصنع رابط لهذا الباحث بعد.
scholar-link-made = الرابط
scholar-link-once = انسخه الآن، فلن يظهر مرة أخرى. يُدخل من يملكه إلى مقالات هذا الباحث وحدها، ما دمت تحفظ الأشخاص هنا.
scholar-link-mailed = وأُرسل بالبريد إلى
scholar-link-days = مدة سريانه
scholar-link-days-long = حتى يُسترد
scholar-link-days-365 = سنة
scholar-link-days-180 = نصف سنة
scholar-link-days-30 = ثلاثون يومًا
scholar-link-email = أرسله بالبريد إلى
scholar-link-email-hint = إن شئت؛ لا يُحفظ العنوان.
scholar-link-make = اصنع رابطًا
scholar-link-col-made = صُنع
scholar-link-col-ends = يسري حتى
scholar-link-col-used = آخر استعمال
scholar-link-col-state = الحال
scholar-link-never = لم يُستعمل
scholar-link-revoke = استرداد
scholar-link-holds = سارٍ
scholar-link-over = انتهى

desk-proposals = من الباحثين
desk-proposals-wait = { FORM($count) ->
    [zero] لا كلمة من الباحثين تنتظر
    [one] كلمة واحدة من باحث تنتظر
    [two] كلمتان من الباحثين تنتظران
    [few] { $count } كلمات من الباحثين تنتظر
    [many] { $count } كلمة من الباحثين تنتظر
   *[other] { $count } كلمة من الباحثين تنتظر
}
desk-proposals-all = عرضها كلها
desk-proposals-none = لا شيء ينتظر. هنا يظهر ما يرسله الباحثون بروابطهم؛ اصنع رابطًا في صفحة الباحث ضمن الأشخاص.
desk-proposal = من باحث
desk-proposal-piece = أرسل { $scholar } مقالًا:
desk-proposal-rights = أجاب { $scholar } عن حقوق
desk-proposal-sign-off = أجاز { $scholar }
desk-proposal-send-back = أعاد { $scholar }
desk-proposal-details = يقترح { $scholar } بيانات أخرى
desk-proposal-order = يقترح { $scholar } ترتيبًا آخر لصفحته
desk-proposal-decline = رفض { $scholar } العرض فرُفع:
desk-proposal-person = الباحث
desk-proposal-op-ed = المقال
desk-proposal-before = المحفوظ الآن
desk-proposal-after = المقترح
desk-proposal-portrait = الصورة المقترحة
desk-proposal-by-day = كلها بحسب يومها.
desk-proposal-accept = قبول
desk-proposal-leave = تركه كما هو
desk-proposal-noted = رأيته
desk-undo-proposal-left = العودة إليه
desk-did-proposal-accepted = قُبل، وتغيّر ما يراه القرّاء بحسبه.
desk-did-proposal-noted = سُجّل أنك رأيته، والباحث يُخبَر بذلك في صفحته.
desk-did-proposal-left = تُرك كما كان.
desk-did-proposal-reopened = هو ينتظر من جديد.
desk-did-scholar-link-revoked = استُرد. لا يقود الرابط إلى شيء من الآن.
desk-did-by-link-signed-off = شكرًا. عرف المحرّرون أنه يُنشر.
desk-did-by-link-sent-back = شكرًا. وصلت كلماتك إلى المحرّرين.
desk-did-by-link-rights = شكرًا. ينظر محرّر في جوابك.
desk-did-by-link-declined = لا يُعرض من الآن. والمحرّرون يعلمون.
desk-did-by-link-details = شكرًا. ينظر محرّر فيما اقترحت.
desk-did-by-link-order = شكرًا. ينظر محرّر في الترتيب الذي اقترحت.
desk-did-by-link-unchanged = لم يختلف شيء، فلم يُرسل شيء.

act-proposed = اقتراح برابط باحث
act-proposal-accepted = قبول اقتراح باحث
act-proposal-left = ترك اقتراح باحث
act-proposal-taken-up-again = عودة إلى اقتراح باحث
act-declined-by-its-scholar = رفض الباحث عرضه
act-scholar-link-made = صنع رابط لباحث
act-scholar-link-taken-back = استرداد رابط باحث
act-first-on-the-page = تغيير ترتيب صفحة باحث
act-of-scholar = الباحث
act-of-link = الرابط
act-of-proposal = الاقتراح

scholar-first = ابدأ بهذه

safety-head = حجب الاسم
safety-of-one = حيث يعرّض اسم بجانب هذا المقال صاحبه للخطر، يمكن إسقاطه من كل ما يصل إلى القراء:
safety-what = حيث يعرّض الاسم صاحبه للخطر يُحذف فورًا من كل ما يصل إلى القرّاء: الصفحات والقوائم والعناوين وما تقود إليه وكلمات الصور والتصحيحات وما يبقى بعد السحب. وتبقى المقالات بلا الاسم.
safety-scope = بجانب أي المقالات
safety-scope-all = كلها
safety-scope-topic = ما في موضوع
safety-scope-region = ما عن منطقة
safety-scope-op-ed = المقال الذي جئت منه
safety-topic = الموضوع
safety-region = المنطقة
safety-none = لا شيء
safety-look = انظر ما سيحدث
safety-look-again = انظر مرة أخرى
safety-would = { FORM($count) ->
    [zero] بجانب لا مقال: هو محجوب من قبل، أو لا يقف الاسم بجانب أي منها.
    [one] بجانب مقال واحد.
    [two] بجانب مقالين.
    [few] بجانب { $count } مقالات.
    [many] بجانب { $count } مقالًا.
   *[other] بجانب { $count } مقال.
}
safety-surfaces = { FORM($count) ->
    [zero] على لا سطح:
    [one] على السطح الوحيد:
    [two] على السطحين:
    [few] على الأسطح كلها، وهي { $count }:
    [many] على الأسطح كلها، وهي { $count }:
   *[other] على الأسطح كلها، وهي { $count }:
}
safety-undo-days = ولك أن ترجع عنه هنا ثلاثين يومًا.
safety-go = احجبه الآن
safety-acts = ما جرى حتى الآن
safety-beside = { FORM($count) ->
    [zero] بجانب لا مقال
    [one] بجانب مقال واحد
    [two] بجانب مقالين
    [few] بجانب { $count } مقالات
    [many] بجانب { $count } مقالًا
   *[other] بجانب { $count } مقال
}
safety-undone = رُجع عنه
safety-undo = ارجع عنه
safety-empty = لم يُحجب هذا الاسم في أي مكان.
desk-did-name-withheld = حُجب. لا يذكر أي سطح الاسم بعد الآن.
desk-did-name-said-again = رُجع عنه. يُذكر الاسم من جديد، والعنوان الذي غُيّر لأجله يقود إلى الجديد.
act-name-withheld = حجب اسم
act-name-withheld-here = حجب اسم هنا
act-name-said-again = ذكر اسم محجوب من جديد
act-of-op-eds = المقالات
act-of-act = الفعل
surface-op-ed-page = صفحة المقال
surface-earlier-versions = نسخه السابقة
surface-short-address = عنوانه القصير
surface-selection = المختارات
surface-scholar = صفحات الباحثين
surface-outlet = صفحات الصحف
surface-topic = صفحات الموضوعات
surface-series = صفحات السلاسل
surface-region = صفحات المناطق
surface-year = صفحات السنوات
surface-index-of-years = فهرس السنوات
surface-index-of-scholars = فهرس الباحثين
surface-index-of-outlets = فهرس الصحف
surface-media = الصور
surface-sizes-of-media = الصور بمقاساتها
surface-old-address = عناوين الموقع القديم
surface-list-of-addresses = قائمة العناوين

takedown-head = السحب فورًا
takedown-what = ضغطة واحدة فلا يعرضه أي سطح. ويجد القرّاء عنوانه وهذه الجملة وحدها:
takedown-legal = مطالبة قانونية
takedown-rights-holder = رغبة صاحب الحقوق
takedown-author = رغبة الكاتب
takedown-mistake = خطأ منا
takedown-said-legal = سُحب لأسباب قانونية
takedown-said-rights-holder = سُحب بطلب من صاحب الحقوق
takedown-said-author = سُحب بطلب من كاتبه
takedown-said-mistake = سُحب لأنه عُرض خطأً
act-of-kind = النوع
