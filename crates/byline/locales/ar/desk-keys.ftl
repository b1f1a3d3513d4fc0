# الحسابات والأدوار والدخول وسجل الأعمال.
desk-nav-own = مقالاتي
desk-own-caption = الأحدث ورودًا أولًا؛ الأوقات بتوقيت { $zone }
desk-own-empty = لا شيء لك هنا بعد. يظهر ما كتبتَه حالما يُدخله محرر باسمك.
desk-own-empty-bring = لا شيء لك هنا بعد. أدخِل أول مقال برابطه أو ملفًّا.

desk-role-scholar = باحث
desk-role-contributor = مُورِد
desk-role-publisher = ناشر
desk-roles-hint = الباحثون يرون مسوداتهم ويحررونها. والمُورِدون يُدخلون المقالات ويحررون ما أدخلوه إلى أن يُعرض. والمحررون يراجعون، ويتولون الأشخاص والمنابر والمصطلحات. والناشرون يعرضون كذلك ويصححون ويسحبون ويقيّدون الأذون. والمديرون يتولون كذلك القواعد والإعدادات والحسابات. والمدققون يقرؤون كل شيء ولا يغيّرون شيئًا.

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
