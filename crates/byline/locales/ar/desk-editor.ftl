# محرّر النص، وما كُتب ولم يُحفظ، ومن يعمل عليه أيضًا.

desk-edit-text = تحرير النص نفسه
desk-edit-text-what = هذه كلمات الكاتب كما وصلت. أصلِح ما اختلّ في الطريق؛ أما ما يُعرض منها على القرّاء فيُختار أدناه ويبقى كما اختير.
desk-field-body = نص المقال

desk-editor-hint = السطر الفارغ يبدأ فقرة، و ## عنوانًا، و - بندًا في قائمة، و > اقتباسًا. ‏*مائل*، **غامق**، [كلمات](https://address)، [كلمات]{"{"}ur{"}"} بلغة أخرى.
desk-editor-bar = علامات النص
desk-editor-strong = غامق
desk-editor-em = مائل
desk-editor-sup = مرفوع
desk-editor-link = رابط
desk-editor-span = لغة أخرى
desk-editor-heading2 = عنوان
desk-editor-heading3 = عنوان فرعي
desk-editor-heading4 = عنوان صغير
desk-editor-bullets = قائمة
desk-editor-numbers = قائمة مرقّمة
desk-editor-quote = اقتباس
desk-editor-undo = تراجع
desk-editor-redo = إعادة
desk-editor-marks = كما يُكتب
desk-editor-set = تطبيق
desk-editor-cancel = إلغاء
desk-editor-link-href = عنوان الصفحة
desk-editor-link-wrong = هذا ليس عنوان صفحة على الويب؛ يجب أن يبدأ بـ https://
desk-editor-link-off = إزالة الرابط
desk-editor-span-what = الكلمات المكتوبة بلغة غير لغة النص تُقرأ وتُعرض بلغتها.
desk-editor-span-lang = اللغة، مثل ur أو ar أو en
desk-editor-span-dir = الاتجاه
desk-editor-span-own = اتجاه الكلمات نفسها
desk-editor-span-wrong = حدِّد اللغة أو الاتجاه.
desk-editor-span-off = إزالتها

desk-unsaved-head = كتبتَ شيئًا هنا في { $when } ولم تحفظه
desk-unsaved-what = ما كتبتَه محفوظ جانبًا. انقله إلى النموذج وراجعه ثم احفظه، أو اتركه.
desk-unsaved-take = نقله إلى النموذج
desk-unsaved-leave = تركه
desk-col-typed = ما كتبتَه
desk-col-kept = ما هو محفوظ
desk-did-typing-taken = عاد ما كتبتَه إلى النموذج، ولم يُحفظ بعد.
desk-did-typing-left = تُرك. لن يُعرض عليك ما كتبتَه مرة أخرى.
desk-undo-typing-left = تراجع: أعده إلى النموذج

desk-typing-kept = لم يُحفظ بعد، لكنه مصون هنا وفي المكتب منذ %at%.
desk-typing-away = المكتب لا يجيب. ما تكتبه مصون في هذا المتصفح، ويُرسل إلى المكتب حالما يجيب.
desk-typing-out = انتهت جلستك. ما تكتبه مصون في هذا المتصفح؛ سجّل الدخول فيُرسل إلى المكتب.
desk-typing-sign-in = تسجيل الدخول (في لسان جديد)
desk-beside-here = هذا المقال مفتوح أيضًا عند %name% منذ %since%.
desk-beside-in = هذا المقال مفتوح أيضًا عند %name% منذ %since%، في حقل «%field%».
desk-beside-since = هذا المقال مفتوح أيضًا عند { $name } منذ { $since }.
desk-beside-saved = حفظ %name% هذا المقال في %at% بعد أن فتحتَه. عند الحفظ تُعرض عليك النسختان قبل أن يتغيّر شيء.
desk-beside-saved-unknown = حُفظ هذا المقال في %at% بعد أن فتحتَه. عند الحفظ تُعرض عليك النسختان قبل أن يتغيّر شيء.
