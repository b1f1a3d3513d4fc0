
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
desk-import-further = و{ $count } من الجمل الأخرى.
desk-import-proposal = ملف المطابقة المقترح
desk-imports-before = عمليات الاستيراد السابقة
