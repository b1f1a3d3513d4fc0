# لماذا تقول المسودة ما تقوله، في شاشة المراجعة.

desk-did-taken = وُضع في خانته، ويُحفظ حين تحفظ.
desk-evidence = الشواهد
desk-evidence-source = المصدر المحفوظ
desk-evidence-of = شواهد { $field }
desk-evidence-others = ما تقوله مواضع أخرى من الصفحة
desk-take = خذ بهذا

desk-origin-json-ld = من JSON-LD
desk-origin-open-graph = من Open Graph
desk-origin-meta = من عنصر meta
desk-origin-markup = من ترميز الصفحة
desk-origin-link = من عنصر link
desk-origin-style-sheet = من ورقة أنماط
desk-origin-title-element = من عنصر title في الصفحة
desk-origin-heading = من عنوان مطبوع
desk-origin-byline-text = من سطر الكاتب في الصفحة
desk-origin-foot-bio = من التعريف بالكاتب
desk-origin-last-change = يوم آخر تغيير: الصفحة لا تذكر متى نُشر النص
desk-origin-page-text = من متن الصفحة
desk-origin-html-element = من عنصر html
desk-origin-address = من رابط الصفحة
desk-origin-http-head = من ترويسة HTTP
desk-origin-known = مما كان معروفًا
desk-origin-statistics = تخمينًا من النص
desk-origin-record = من سجلّ التصدير
desk-origin-document = من خصائص المستند نفسه
desk-origin-feed = من الخلاصة
desk-origin-mail = من ترويسة الرسالة
desk-origin-editor = بقول محرّر

desk-confidence-guess = تخمين
desk-confidence-likely = مرجّح
desk-confidence-sure = مؤكّد

desk-field-text = النص
desk-field-truncated = ما ورد
desk-field-opinion = الناشر يسمّيه
desk-field-updated = آخر تغيير
desk-field-original = نُشر أوّلًا على
desk-field-original-outlet = نُشر أوّلًا في
desk-field-original-day = نُشر أوّلًا يوم
desk-field-outlet-disclaimer = إخلاء مسؤولية الناشر نفسه

desk-spoken-title = العنوان بلغة غير لغة النص ({ $language })، ويُكتب { $direction }.
desk-spoken-standfirst = المقدّمة بلغة غير لغة النص ({ $language })، وتُكتب { $direction }.
desk-copy = تقول الصفحة إن المقال نُشر أول مرة في مكان آخر.
desk-told-part = بدايته وحدها
desk-told-whole = كامل
desk-told-opinion = رأي
desk-spoken-unnamed = لا أحد يقول أيها

desk-proposed = تقترحه كلمات الصفحة المفتاحية
desk-proposed-topic = موضوع، عن
desk-proposed-region = منطقة، عن
desk-keywords = كلمات الصفحة المفتاحية:
desk-cited = { FORM($count) ->
    [zero] لا روابط في النص
    [one] رابط واحد في النص
    [two] رابطان في النص
    [few] { $count } روابط في النص
    [many] { $count } رابطًا في النص
   *[other] { $count } رابط في النص
}
