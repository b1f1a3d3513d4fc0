# قائمة كل المقالات، والأعمال على كثير منها، والملاحظات، والمقارنة، والتوازن.

desk-nav-op-eds = كل مقالات الرأي
desk-shelf-words = كلمات
desk-shelf-words-hint = من العنوان أو المقدمة أو الملخص، أو من اسم كاتب أو صحيفة، بأي خط كان. ويجوز أن تكون الكلمة الأخيرة أول كلمة فحسب.
desk-shelf-any = أيّ كان
desk-shelf-scholar = الباحث
desk-shelf-topic = الموضوع
desk-shelf-language = اللغة
desk-shelf-year = السنة
desk-shelf-assigned = على مَن
desk-shelf-mine = عليّ
desk-shelf-waits = ينتظر
desk-shelf-waits-decision = قرارًا
desk-shelf-waits-taker = من يتولاه
desk-shelf-waits-match = مطابقة اسم أو صحيفة
desk-shelf-waits-topic = موضوعًا
desk-shelf-waits-moment = موعده
desk-shelf-waits-nominated = مرشَّح: اقترحه أحدهم
desk-shelf-sort = الترتيب
desk-shelf-sort-newest = أحدثها ورودًا أولًا
desk-shelf-sort-oldest = أقدمها ورودًا أولًا
desk-shelf-sort-title = حسب العنوان
desk-shelf-sort-displayed = أحدث ما عُرض أولًا
desk-shelf-look = ابحث
desk-shelf-all = أظهر الكل
desk-shelf-count = { FORM($count) ->
    [zero] لا مقالات.
    [one] مقال واحد.
    [two] مقالان.
    [few] { $count } مقالات.
    [many] { $count } مقالًا.
   *[other] { $count } مقال.
}
desk-shelf-more-than = { $count } مقال على الأقل.
desk-shelf-behind = { FORM($count) ->
    [one] مقال واحد تغيّر ويُعاد إدراجه.
    [two] مقالان تغيّرا ويُعاد إدراجهما.
    [few] { $count } مقالات تغيّرت ويُعاد إدراجها.
    [many] { $count } مقالًا تغيّرت ويُعاد إدراجها.
   *[other] { $count } مقال تغيّرت ويُعاد إدراجها.
}
desk-shelf-first = عودة إلى الأول
desk-shelf-next = التالي
desk-shelf-further = واصل البحث
desk-shelf-empty = لم يرد شيء بعد. كل ما يرد برابط أو ملف أو استيراد يُدرج هنا في كل مراحله.
desk-shelf-none = لم يُعثر على شيء. احذف كلمة أو اختيارًا، أو واصل البحث حيث يُعرض ذلك.

desk-views = القوائم المحفوظة
desk-view-name = احفظ هذه القائمة باسم
desk-view-shared = لكل من في الموقع
desk-view-shared-mark = مشتركة
desk-view-keep = احفظ
desk-view-remove = أزل { $name }
desk-views-none = ضيّق القائمة، ثم يمكنك حفظها هنا باسم.
desk-did-view-kept = حُفظت. تجدها فوق القائمة.
desk-did-view-removed = أُزيلت. ولم تُمسّ المقالات التي فيها.

desk-many-head = كثير معًا
desk-many-choose = اختر
desk-many-of = أيّها
desk-many-ticked = ما عُلّم أعلاه
desk-many-all = { FORM($count) ->
    [one] المقال الذي وُجد
    [two] المقالان اللذان وُجدا
    [few] المقالات التي وُجدت كلها، وعددها { $count }
    [many] المقالات التي وُجدت كلها، وعددها { $count }
   *[other] المقالات التي وُجدت كلها، وعددها { $count }
}
desk-many-all-first = أول { $count } مما وُجد
desk-many-with = مع:
desk-many-with-topic = أضف موضوعًا
desk-many-with-series = السلسلة
desk-many-with-outlet = الصحيفة حيث هي مجهولة
desk-many-with-scholar = الباحث حيث الاسم لم يُطابَق
desk-many-with-assign = على مَن
desk-many-choose-one = اختر
desk-many-none-series = بلا سلسلة
desk-many-none-assign = ليس على أحد
desk-many-set = عيّن
desk-many-act-display = اعرض
desk-many-act-withdraw = اسحب
desk-many-act-decline = ارفض
desk-many-act-park = أرجئ
desk-many-hint = ترى العدد وما يحول دون ذلك قبل أن يتغير شيء.
desk-many-ask-topic = إضافة الموضوع إلى المقالات المختارة وعددها { $count }؟
desk-many-ask-series = تعيين سلسلة المقالات المختارة وعددها { $count }؟
desk-many-ask-outlet = تعيين الصحيفة المجهولة للمقالات المختارة وعددها { $count }؟
desk-many-ask-scholar = مطابقة الاسم المفتوح في المقالات المختارة وعددها { $count }؟
desk-many-ask-assign = إسناد المقالات المختارة وعددها { $count }؟
desk-many-ask-display = عرض المقالات المختارة وعددها { $count }؟
desk-many-ask-withdraw = سحب المقالات المختارة وعددها { $count }؟
desk-many-ask-decline = رفض المقالات المختارة وعددها { $count }؟
desk-many-ask-park = إرجاء المقالات المختارة وعددها { $count }؟
desk-many-will = ما سيُنفَّذ عليه من المقالات التي فُحصت: { $count }.
desk-many-refused = ما سيُترك على حاله: { $count }
desk-many-foretold = فُحصت أول { $asked }؛ أما الباقي وعدده { $rest } فيُفحص حين يأتي دوره، ويُذكر ما تُرك وسببه.
desk-many-too-many = وُجد أكثر مما يتسع له عمل واحد. هذا يشمل أحدث { $count }؛ أعده للباقي.
desk-many-why = السبب
desk-many-why-withdraw = يُخبَر به القراء الذين يأتون إلى الصفحة.
desk-many-why-decline = يبقى مع كل مقال في المكتب.
desk-many-why-park = يبقى مع كل مقال في المكتب.
desk-many-go = نفّذ على { $count }
desk-many-did-topic = إضافة موضوع
desk-many-did-series = تعيين السلسلة
desk-many-did-outlet = تعيين الصحيفة
desk-many-did-scholar = مطابقة اسم
desk-many-did-assign = إسناد
desk-many-did-display = عرض
desk-many-did-withdraw = سحب
desk-many-did-decline = رفض
desk-many-did-park = إرجاء
desk-many-how-far = كم تمّ
desk-many-done = تمّ: { $count }
desk-many-left = تُرك على حاله: { $count }
desk-many-waiting = يأتي دوره: { $count }
desk-many-undone = أُعيد كما كان: { $count }
desk-many-kept = لم يُعَد: { $count }
desk-many-look-again = انظر كم تمّ الآن
desk-many-undo = تراجع عن كل ذلك
desk-many-go-on = تابع الآن
desk-many-by-itself = يمضي من تلقاء نفسه، حتى بعد إعادة تشغيل الخادم.
desk-many-reasons = ما تُرك، ولماذا
desk-did-many-undone = تم التراجع.

desk-notes = ملاحظات
desk-notes-work = على مَن هذا العمل
desk-notes-said = ما قيل
desk-notes-none = لم يقل أحد شيئًا بعد. ما يُكتب هنا للمكتب وحده؛ لا يراه القراء أبدًا.
desk-note-kind = هذا
desk-note-kind-note = ملاحظة
desk-note-kind-nomination = ترشيح
desk-note-kind-why = لماذا اختير
desk-note-text = النص
desk-note-text-hint = الترشيح يقترح المقال: قل لماذا ينبغي أن يراه القراء.
desk-note-say = أضف
desk-did-said = أُضيفت.
desk-did-assigned = سُجّل على مَن هذا العمل.


desk-nav-balance = التوازن
desk-balance-head = ما هو معروض
desk-balance-what = المقالات المعروضة بحسب السنة التي نُشرت فيها أول مرة. كل شريط يقود إلى المقالات التي يعدّها.
desk-balance-period = السنوات
desk-balance-all = كل السنوات
desk-balance-go = أظهر
desk-balance-total = { FORM($count) ->
    [zero] لا شيء معروض من هذه المدة.
    [one] مقال واحد معروض من هذه المدة.
    [two] مقالان معروضان من هذه المدة.
    [few] { $count } مقالات معروضة من هذه المدة.
    [many] { $count } مقالًا معروضًا من هذه المدة.
   *[other] { $count } مقال معروض من هذه المدة.
}
desk-balance-by = مَن
desk-balance-at = أين نُشر
desk-balance-about = عن ماذا
desk-balance-in = بأي لغة
desk-balance-within = في أي سلسلة
desk-balance-gaps = ثغرات
desk-balance-gap-scholars = باحثون ليس لهم معروض نُشر أول مرة في آخر { $months } شهرًا
desk-balance-gap-topics = مواضيع ليس فيها معروض
desk-balance-gap-languages = لغات للموقع ليس بها معروض
desk-balance-no-gaps = لا شيء.
desk-balance-never = لا شيء معروض
desk-balance-last = آخره { $month }
desk-balance-share = { $n } ({ $percent }٪)
desk-balance-months = أشهر

desk-compare-head = مقارنة نسختين
desk-compare-go = مقارنة نسختين
desk-compare-with-before = مقارنة بالنسخة السابقة
desk-compare-from = الأقدم
desk-compare-to = الأحدث
desk-compare-look = قارن
desk-compare-what = ما صارت إليه النسخة { $from } في النسخة { $to }.
desk-compare-count = { FORM($count) ->
    [zero] لا فرق بينهما.
    [one] تختلفان في موضع واحد.
    [two] تختلفان في موضعين.
    [few] تختلفان في { $count } مواضع.
    [many] تختلفان في { $count } موضعًا.
   *[other] تختلفان في { $count } موضع.
}
desk-compare-first = إلى الأول
desk-compare-next = إلى التالي
desk-compare-fields = ما حول النص
desk-compare-changed = { $number }. تغيّر
desk-compare-added = { $number }. أُضيف
desk-compare-removed = { $number }. حُذف
desk-compare-marks = { $number }. الكلمات نفسها، والاختلاف في التوكيد أو الروابط أو نحوها
desk-compare-same = { FORM($count) ->
    [zero] لا فقرات مشتركة
    [one] فقرة واحدة في كلتيهما
    [two] فقرتان في كلتيهما
    [few] { $count } فقرات في كلتيهما
    [many] { $count } فقرة في كلتيهما
   *[other] { $count } فقرة في كلتيهما
}
desk-compare-picture = الصورة
desk-compare-another = هي صورة أخرى، أو لا صورة.
desk-compare-none = النسختان متطابقتان كلمةً كلمة.
desk-compare-one = توجد نسخة واحدة حتى الآن. كل حفظ يصنع نسخة أخرى، ومن الثانية فصاعدًا تمكن مقارنة أي نسختين هنا.

desk-mergers-head = اثنان هما واحد
desk-mergers-link = اثنان هما واحد؟
desk-mergers-what = هنا يُجعل الباحث أو جهة النشر أو الموضوع المكتوب بصورتين واحدًا. ترى ما سينتقل قبل أن يتغيّر شيء، ويمكن التراجع خلال ثلاثين يومًا.
desk-mergers-things = ما يُدمج
desk-mergers-of-person = الأشخاص
desk-mergers-of-outlet = جهات النشر
desk-mergers-of-topic = الموضوعات
desk-mergers-of-region = المناطق
desk-mergers-of-series = السلاسل
desk-mergers-pairs = متشابهة الأسماء
desk-mergers-no-pairs = لا اسمين هنا متشابهين إلى حدّ أن يكونا واحدًا.
desk-mergers-goes = يُدمج
desk-mergers-stays = يبقى
desk-mergers-alike = مدى التشابه
desk-mergers-likeness-same = الاسم نفسه
desk-mergers-likeness-likely = الاسم نفسه على الأرجح
desk-mergers-decide = القرار
desk-mergers-look = انظر ما سينتقل
desk-mergers-apart = هما اثنان
desk-mergers-choose = اختر اثنين بنفسك
desk-mergers-too-few = لا يوجد اثنان بعد.
desk-mergers-done = ما دُمج في الثلاثين يومًا الأخيرة
desk-mergers-done-hint = التراجع يعيد ما انتقل حيث لا يزال قائمًا.
desk-mergers-did-person = دُمج { $gone } في { $stays }
desk-mergers-did-outlet = دُمج { $gone } في { $stays }
desk-mergers-did-topic = دُمج { $gone } في { $stays }
desk-mergers-did-region = دُمجت { $gone } في { $stays }
desk-mergers-did-series = دُمجت { $gone } في { $stays }
desk-mergers-is-undone = تُراجع عنه
desk-mergers-undo = تراجع
desk-merger-ask-person = جعل هذين الشخصين واحدًا؟
desk-merger-ask-outlet = جعل جهتي النشر هاتين واحدة؟
desk-merger-ask-topic = جعل هذين الموضوعين واحدًا؟
desk-merger-ask-region = جعل هاتين المنطقتين واحدة؟
desk-merger-ask-series = جعل هاتين السلسلتين واحدة؟
desk-merger-goes-into = يُدمج في
desk-merger-over = ما ينتقل
desk-merger-op-eds = { FORM($count) ->
    [zero] لا مقالات.
    [one] مقال واحد.
    [two] مقالان.
    [few] { $count } مقالات.
    [many] { $count } مقالًا.
   *[other] { $count } مقال.
}
desk-merger-shown = { FORM($count) ->
    [zero] لا يرى القراء شيئًا منها.
    [one] يرى القراء واحدًا منها.
    [two] يرى القراء اثنين منها.
    [few] يرى القراء { $count } منها.
    [many] يرى القراء { $count } منها.
   *[other] يرى القراء { $count } منها.
}
desk-merger-addresses = { FORM($count) ->
    [zero] لا عناوين.
    [one] عنوانه، ويقود من الآن إلى صفحة الآخر.
    [two] عنواناه، ويقودان من الآن إلى صفحة الآخر.
    [few] عناوينه الـ{ $count }، وتقود من الآن إلى صفحة الآخر.
    [many] عناوينه الـ{ $count }، وتقود من الآن إلى صفحة الآخر.
   *[other] عناوينه الـ{ $count }، وتقود من الآن إلى صفحة الآخر.
}
desk-merger-aliases = أسماء يُعثر عليه بها أيضًا:
desk-merger-positions = { FORM($count) ->
    [zero] لا مناصب.
    [one] منصب واحد، ما لم يكن للآخر.
    [two] منصبان، ما لم يكونا للآخر.
    [few] { $count } مناصب، ما لم تكن للآخر.
    [many] { $count } منصبًا، ما لم تكن للآخر.
   *[other] { $count } منصب، ما لم تكن للآخر.
}
desk-merger-bios = السِّيَر باللغات التي لا سيرة للآخر بها.
desk-merger-watches = { FORM($count) ->
    [zero] لا مصادر مراقبة.
    [one] مصدر مراقَب واحد.
    [two] مصدران مراقَبان.
    [few] { $count } مصادر مراقَبة.
    [many] { $count } مصدرًا مراقَبًا.
   *[other] { $count } مصدر مراقَب.
}
desk-merger-rules-come = { FORM($count) ->
    [zero] لا قواعد.
    [one] قاعدته في الحقوق، إذ لا قاعدة للآخر.
    [two] قاعدتاه في الحقوق، إذ لا قاعدة للآخر.
    [few] قواعده الـ{ $count } في الحقوق، إذ لا قاعدة للآخر.
    [many] قواعده الـ{ $count } في الحقوق، إذ لا قاعدة للآخر.
   *[other] قواعده الـ{ $count } في الحقوق، إذ لا قاعدة للآخر.
}
desk-merger-rules-stay = قواعد الحقوق لمن يبقى تسري عليها كلها من الآن. انظر فيها أولًا: فقد يُعرض أكثر أو أقل.
desk-merger-left-alone = أن أصولها تُترك وشأنها؛ ولا يُطلب شيء من أصول الأخرى أيضًا من الآن.
desk-merger-watched = كانت أصولها متروكة وشأنها؛ ومن الآن تُطلب، لأنه قيل عن الأخرى إن أصولها تُراقب من جديد.
desk-merger-undone-within = يمكن التراجع خلال ثلاثين يومًا بضغطة واحدة.
desk-merger-obstacles = ما يحول دون ذلك
desk-merger-go = اجعلهما واحدًا
desk-merger-turned = بالعكس
desk-did-merged = صارا واحدًا. يمكنك التراجع أدناه خلال ثلاثين يومًا.
desk-did-merger-undone = عادا اثنين، ورجع ما انتقل.
desk-did-kept-apart = دُوِّن: هما اثنان، ولن يُقترحا ثانية.
act-merged = دُمج
act-merger-undone = تُراجع عن الدمج

desk-why-told = سبب الاختيار كما يُقال للقراء
desk-why-told-hint = جملة أو جملتان بلغة المقال، تظهران بهدوء أسفله. اترك الحقل فارغًا فلا يُقال شيء.
desk-why-tell = قل للقراء
desk-note-say-head = قل شيئًا في المكتب
desk-did-why-told = يُقال للقراء الآن سبب اختياره.
desk-did-why-taken-back = لم يعد يُقال للقراء سبب اختياره.
act-told-why-selected = قيل للقراء سبب اختياره

desk-await = عند ظهور الأصل
desk-await-hint = ينظر Byline في هذا العنوان كل بضع دقائق، ثم على فترات أبعد، ويعرض المقال حين يجيب العنوان بالنص. وكل ما عدا ذلك يجب أن يكون جاهزًا قبله.
desk-await-address = أين سيكون الأصل
desk-await-go = اعرضه حين يظهر الأصل
desk-await-waits = يُعرض من تلقاء نفسه حين يظهر الأصل في
desk-await-soon = سيُنظر فيه خلال دقيقة.
desk-await-looked = آخر نظرة
desk-await-not-there = لا شيء هناك بعد.
desk-await-another = هناك شيء آخر.
desk-await-no-answer = لم يجب موقعه.
desk-await-closed = موقعه يطلب من البرامج الابتعاد؛ اعرضه بنفسك.
desk-await-itself = هو هناك.
desk-await-stopped = الأصل هناك، ويحول دون العرض:
desk-await-cancel = لا تنتظر بعد الآن
desk-await-no-address = أعطِ عنوان الأصل في شاشة المراجعة أولًا، ثم يمكنه انتظاره هنا.
desk-awaited-head = يُعرض عند ظهور الأصل
desk-did-awaits = ينتظر أصله الآن، ويُعرض من تلقاء نفسه.
desk-did-awaits-no-more = لم يعد ينتظر.
act-waits-for-its-original = ينتظر أصله
act-waits-no-more-for-its-original = لم يعد ينتظر أصله
act-original-went-live = ظهر أصله

# The watch over originals
desk-watch-stopped = توقفت مراقبة الأصول
desk-watch-stopped-why = منذ { $since } تتعذر صفحات مضيفين كثيرين معًا. يبدو أن السبب شبكتنا، فلا يترتب على ذلك شيء. اطلبوا فحص الشبكة ثم دعوا المراقبة تستمر.
desk-watch-go-on = دعها تستمر
desk-did-watch-goes-on = مراقبة الأصول مستمرة.
