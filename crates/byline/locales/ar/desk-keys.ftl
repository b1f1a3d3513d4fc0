# الحسابات والأدوار والدخول وسجل الأعمال.
desk-nav-own = مقالاتي
desk-own-caption = الأحدث ورودًا أولًا؛ الأوقات بتوقيت { $zone }
desk-own-empty = لا شيء لك هنا بعد. يظهر ما كتبتَه حالما يُدخله محرر باسمك.
desk-own-empty-bring = لا شيء لك هنا بعد. أدخِل أول مقال برابطه أو ملفًّا.

desk-role-scholar = باحث
desk-role-contributor = مُورِد
desk-role-publisher = ناشر
desk-roles-hint = الباحثون يرون مسوداتهم ويحررونها. والمُورِدون يُدخلون المقالات ويحررون ما أدخلوه إلى أن يُعرض. والمحررون يراجعون، ويتولون الأشخاص وجهات النشر والمصطلحات. والناشرون يعرضون كذلك ويصححون ويسحبون ويقيّدون الأذون. والمديرون يتولون كذلك القواعد والإعدادات والحسابات. والمدققون يقرؤون كل شيء ولا يغيّرون شيئًا.

desk-account-open = فتح
desk-account-invited = مدعو
desk-account-person = لمن هذا الحساب
desk-account-person-what = حساب الباحث يرى المسودات التي تحمل اسمه ويحررها. الباحثون أشخاص، والحسابات مفاتيح: يبقى الاسم على المقال مهما جرى للحساب.
desk-account-person-field = الباحث، بآخر جزء من عنوان صفحته؛ ويُترك فارغًا إن لم يكن لأحد
desk-account-remove = إزالة الحساب
desk-account-remove-what = لا يعود صاحبه قادرًا على الدخول. وتبقى المقالات والأسماء عليها والنسخ والسجل كما هي.
desk-account-remove-sure = اكتب عنوان بريد الحساب للتأكيد
desk-did-account-removed = أُزيل الحساب. ولم يُمسّ أي مقال ولا أي اسم عليه.

desk-security = الدخول
desk-code-head = رمز من هاتفك
desk-code-off = كلمة سرك وحدها تُدخلك الآن. ورمزٌ يتغير كل نصف دقيقة، يصنعه برنامج على هاتفك، يمنع من عرف كلمة السر.
desk-code-set = إعداد الرمز
desk-code-scan = امسح هذه الصورة ببرنامج يصنع الرموز، ثم اكتب الرمز الذي يظهره.
desk-code-by-hand = أو اكتب فيه هذا المفتاح:
desk-code-first = الرمز الظاهر الآن
desk-code-confirm = اطلبه من الآن فصاعدًا
desk-code-on = يُطلب الرمز عند كل دخول. { FORM($count) ->
    [zero] لم يبقَ أي رمز احتياطي.
    [one] بقي رمز احتياطي واحد.
    [two] بقي رمزان احتياطيان.
    [few] بقيت { $count } رموز احتياطية.
    [many] بقي { $count } رمزًا احتياطيًّا.
   *[other] بقي { $count } رمز احتياطي.
 }
desk-code-last = لإيقاف الطلب: رمز ظاهر الآن أو رمز احتياطي
desk-code-remove = إيقاف طلب الرمز
desk-code-give = الرمز الظاهر الآن
desk-code-give-hint = ستة أرقام من البرنامج على هاتفك، أو أحد رموزك الاحتياطية إن لم يكن معك.
desk-code-wrong = هذا الرمز لا يطابق أو سبق استعماله. انتظر الرمز التالي أو اكتب رمزًا احتياطيًّا.
desk-recovery-made = دوّن هذه الرموز الاحتياطية الآن: كل منها يُدخلك مرة واحدة دون هاتفك، ولن تُعرض ثانية.
desk-sessions = أين أنت داخل
desk-sessions-caption = الأحدث استعمالًا أولًا؛ الأوقات بتوقيت { $zone }
desk-session-browser = المتصفح
desk-session-unnamed = متصفح لا يسمّي نفسه
desk-session-this = هذا
desk-session-network = الشبكة
desk-session-begun = منذ
desk-session-seen = آخر استعمال
desk-session-end = الخروج هناك
desk-session-end-others = الخروج من كل مكان آخر
desk-did-session-ended = تم الخروج هناك.
desk-account-sessions = أين دخل هذا الحساب
desk-account-sessions-end = الخروج من كل مكان
desk-account-code-remove = إزالة الرمز
desk-account-code-what = لمن فقد هاتفه ورموزه الاحتياطية: يكتفي الدخول التالي بكلمة السر.

desk-nav-history = السجل
desk-history-what = كل عمل في هذا الموقع: من، ومتى، ومن أي شبكة، وما كان قبله وبعده. يُكتب مرة واحدة؛ ولا يستطيع أحد تغييره، لا هنا ولا بأمر إلى قاعدة البيانات.
desk-history-act = العمل
desk-history-who = من
desk-history-any = أيّ
desk-history-since = من يوم
desk-history-until = إلى يوم
desk-history-look = عرض
desk-history-all = كل شيء
desk-history-take = خذ هذه الأسطر معك:
desk-history-caption = الأحدث أولًا؛ الأوقات بتوقيت { $zone }
desk-history-at = متى
desk-history-detail = ما قبل وما بعد وغير ذلك
desk-history-op-ed = المقال
desk-history-empty = لا سطر يطابق. وسّع الأيام أو انظر في كل شيء.

desk-mailed-way = أرسِل إليّ رابط دخول بالبريد
desk-mailed-head = رابط دخول بالبريد الإلكتروني
desk-mailed-what = اكتب بريد حسابك. يصل إليه رابط يُدخلك مرة واحدة خلال { FORM($minutes) ->
    [zero] { $minutes } دقيقة.
    [one] دقيقة واحدة.
    [two] دقيقتين.
    [few] { $minutes } دقائق.
    [many] { $minutes } دقيقة.
   *[other] { $minutes } دقيقة.
 }
desk-mailed-send = إرسال الرابط
desk-mailed-asked = إن كان لهذا البريد حساب فالرسالة في طريقها إليه. ويعمل رابطها مرة واحدة خلال { FORM($minutes) ->
    [zero] { $minutes } دقيقة.
    [one] دقيقة واحدة.
    [two] دقيقتين.
    [few] { $minutes } دقائق.
    [many] { $minutes } دقيقة.
   *[other] { $minutes } دقيقة.
 }
desk-mailed-nothing-came = لم يصلك شيء؟ ابحث في البريد غير المرغوب، وتأكد أن هذا هو بريد حسابك، أو اسأل أحد مديري الموقع.
desk-mailed-none = لا يرسل هذا الموقع رسائل. اطلب رابط دخول من أحد مديري الموقع.
desk-mailed-too-often = طُلبت روابط كثيرة. انتظر ربع ساعة.
desk-mailed-back = الدخول بطريقة أخرى
desk-mailed-letter-subject = الدخول إلى مكتب تحرير { $institute }
desk-mailed-letter-what = بالرابط أدناه تدخل مرة واحدة خلال { FORM($minutes) ->
    [zero] { $minutes } دقيقة.
    [one] دقيقة واحدة.
    [two] دقيقتين.
    [few] { $minutes } دقائق.
    [many] { $minutes } دقيقة.
   *[other] { $minutes } دقيقة.
 } ففتحه وحده لا يغيّر شيئًا، وإنما يُدخلك زر في صفحته.
desk-mailed-letter-unasked = إن لم تطلبه فلا تفعل شيئًا: لا يدخل أحد من غير هذه الرسالة.

desk-passkeys = مفاتيح المرور
desk-passkeys-what = بمفتاح المرور تدخل بوجهك أو إصبعك أو رمز جهازك نفسه. فلا شيء تكتبه، ولا شيء تعرفه عنك صفحة مزوّرة.
desk-passkeys-caption = الأقدم أولًا، والأوقات بتوقيت { $zone }
desk-passkey-name = الاسم
desk-passkey-made = منذ
desk-passkey-unused = لم يُستعمل
desk-passkey-change = تغيير
desk-passkey-rename = تغيير الاسم
desk-passkey-remove = إزالته
desk-passkey-new-name = اسم المفتاح الجديد
desk-passkey-new-hint = مثل «الهاتف» أو «المفتاح في الخزنة». ولا تراه إلا في هذه القائمة.
desk-passkey-add = إضافة مفتاح مرور
desk-passkey-no-script = تحتاج إضافة مفتاح مرور إلى تشغيل البرامج النصية في متصفّحك.
desk-passkey-stale = لإضافة مفتاح مرور اخرج وادخل من جديد: يُضاف خلال ربع ساعة من الدخول، وأقصاها عشرون مفتاحًا.
desk-passkey-not-made = لم يُصنع مفتاح. حاول مرة أخرى أو بجهاز آخر؛ والجهاز الذي له مفتاح هنا لا يصنع ثانيًا.
desk-passkey-enter = الدخول بمفتاح مرور
desk-passkey-failed = لم يُجب مفتاح مرور من هذا المكتب. حاول مرة أخرى، أو ادخل بطريقة أخرى.
desk-passkey-host = تحتاج مفاتيح المرور إلى أن يُفتح المكتب باسم لا برقم. اسأل من يشغّل الموقع.
desk-did-passkey-added = أُضيف مفتاح المرور. ويمكنك الدخول به من الآن.
desk-did-passkey-named = لمفتاح المرور اسمه الجديد.
desk-did-passkey-removed = أُزيل مفتاح المرور ولم يعد يُدخل أحدًا. واحذفه من جهازك أيضًا.
desk-account-passkeys-what = { FORM($count) ->
    [zero] لا مفتاح مرور لهذا الحساب.
    [one] لهذا الحساب مفتاح مرور واحد.
    [two] لهذا الحساب مفتاحا مرور.
    [few] لهذا الحساب { $count } مفاتيح مرور.
    [many] لهذا الحساب { $count } مفتاح مرور.
   *[other] لهذا الحساب { $count } مفتاح مرور.
 } أزلها إن ضاع جهاز أو صار في أيدٍ أخرى: يدخل صاحب الحساب بكلمة المرور أو برابط.
desk-account-passkeys-remove = إزالة كل مفاتيح المرور
act-passkey-added = أُضيف مفتاح مرور
act-passkey-removed = أُزيل مفتاح مرور
act-passkeys-removed = أُزيلت مفاتيح المرور

desk-provider-enter = الدخول بحساب { $name }
desk-provider = حساب المعهد
desk-provider-on = هذا الحساب موصول بـ { $name }، ويمكنك الدخول به.
desk-provider-off = صِل هذا الحساب بـ { $name } فيمكنك الدخول به من بعد.
desk-provider-connect = وصل
desk-provider-part = فصل
desk-provider-away = تعذّر سؤال حساب المعهد الآن. حاول مرة أخرى، أو ادخل بطريقة أخرى.
desk-provider-refused = لم يُدخلك حساب المعهد. حاول مرة أخرى، أو ادخل بطريقة أخرى.
desk-provider-stale = جاء هذا متأخرًا أو من متصفّح آخر. ابدأ من هنا من جديد.
desk-provider-nobody = أنت معروف هناك، لكن لا دور هنا لأي من مجموعاتك. اسأل أحد مديري الموقع.
desk-provider-no-email = لم يعطِ حساب المعهد بريدًا مؤكدًا، ولا يُنشأ حساب هنا من غيره. اسأل من يتولاه.
desk-provider-email-taken = لبريدك حساب هنا من قبل. ادخل إليه بطريقة أخرى ثم صِله من صفحة «تسجيل الدخول».
desk-provider-taken = حساب المعهد هذا موصول بحساب آخر هنا.
desk-did-provider-connected = تم الوصل. ويمكنك الدخول بحساب المعهد من الآن.
desk-did-provider-parted = تم الفصل. ولم يعد حساب المعهد يُدخلك هنا.
act-provider-connected = وُصل بحساب المعهد
act-provider-parted = فُصل عن حساب المعهد

desk-notices = الإشعارات بالبريد
desk-notices-what = ما تُبلَّغ به ومتى. تأتي الرسالة اليومية صباحًا بتوقيت المعهد، وتُرسل إلى
desk-notices-no-mail = لا يرسل هذا الموقع رسائل بعد. ويسري اختيارك من يوم يرسلها.
desk-notices-mute = لا يُبلَّغ باحثو هذا الموقع بشيء بعد، والأمر لأحد المحررين. ويسري اختيارك من حينها.
desk-notices-none = لا يُبلَّغ دورك بشيء.
desk-notice-new = جديد في قائمة الانتظار
desk-notice-sent-back = رُفض مقال لي أو نُحّي
desk-notice-displayed = عُرض مقال لي
desk-notice-withdrawn = سُحب مقال
desk-notice-soon = مقال يُعرض من تلقاء نفسه خلال يوم
desk-notice-late = مقال عُرض بعد موعده
desk-notice-gone = أصل مقال معروض لم يعد موجودًا
desk-notice-ending = ينتهي حق في نص أو صورة خلال أسبوعين
desk-pace-at-once = فورًا
desk-pace-daily = مرة في اليوم
desk-pace-never = أبدًا
desk-notices-scholars = الباحثون
desk-notices-scholars-off = لا يُبلَّغ الباحثون ذوو الحسابات بشيء. شغّل ذلك فيختار كل منهم ما يريد معرفته عن مقالاته.
desk-notices-scholars-on = يُبلَّغ الباحثون ذوو الحسابات بما يخص مقالاتهم، كما يختار كل منهم.
desk-notices-scholars-start = إبلاغ الباحثين أيضًا
desk-notices-scholars-stop = إيقاف إبلاغ الباحثين
desk-did-notices-saved = حُفظ. ويسري من أول ما يحدث بعد الآن.
act-notices-to-scholars = تغيّر إبلاغ الباحثين
notice-new-subject = جديد في قائمة الانتظار: { $title }
notice-new-what = ورد «{ $title }» وينتظر المراجعة.
notice-sent-back-subject = لم يُعرض: { $title }
notice-sent-back-what = نُحّي «{ $title }» أو رُفض.
notice-displayed-subject = معروض الآن: { $title }
notice-displayed-what = «{ $title }» معروض الآن.
notice-withdrawn-subject = سُحب: { $title }
notice-withdrawn-what = سُحب «{ $title }»، ويجد القراء مكانه تنويهًا.
notice-ending-subject = حق ينتهي قريبًا: { $title }
notice-ending-what = ينتهي خلال أسبوعين حق عرض نص «{ $title }» أو صورته. وما لم يتجدد تقتصر صفحته على ما يجوز من تلقاء نفسها.
notice-soon-subject = يُعرض خلال يوم: { $title }
notice-soon-what = يُعرض «{ $title }» من تلقاء نفسه خلال يوم.
notice-late-subject = عُرض متأخرًا: { $title }
notice-late-what = عُرض «{ $title }» بعد موعده: لم يكن Byline يعمل حينها.
notice-gone-subject = الأصل لم يعد موجودًا: { $title }
notice-gone-what = أصل «{ $title }» لم يعد موجودًا، أو صار عنوانه لغيره. يُقاد القراء إلى أفضل ما هناك.
notice-daily-subject = { FORM($count) ->
    [zero] { $count } أمر في { $institute }
    [one] أمر واحد في { $institute }
    [two] أمران في { $institute }
    [few] { $count } أمور في { $institute }
    [many] { $count } أمرًا في { $institute }
   *[other] { $count } أمر في { $institute }
 }
notice-why = السبب المذكور: { $why }
notice-open = افتحه في مكتب التحرير
notice-choice = تختار بنفسك ما تُبلَّغ به: { $address }
