
# -- imports

desk-imports = درآمد
desk-imports-intro = کالموں کی پوری فائل ایک ساتھ آتی ہے: پرانی ویب سائٹ کی برآمد یا کتابیات۔ پہلے جائزہ بتاتا ہے کہ کیا آئے گا، اور کچھ لکھا نہیں جاتا۔
desk-import-format = فائل کی قسم
desk-import-format-wordpress = ورڈپریس کی برآمد (.xml)
desk-import-format-ghost = گھوسٹ کی برآمد (.json)
desk-import-format-drupal = ڈروپل کا جدول (.csv)
desk-import-format-csv = کالموں کا جدول (.csv)
desk-import-format-ris = RIS
desk-import-format-bibtex = BibTeX
desk-import-format-csl = CSL-JSON
desk-import-file = فائل
desk-import-map = مطابقت کی فائل
desk-import-map-hint = یہ بتاتی ہے کہ افراد، ادارے اور اصطلاحات یہاں کیا بنیں گے۔ جائزہ ایک تجویز کرتا ہے؛ اس کے بغیر نام تجویز ہی رہتے ہیں۔
desk-import-display = جو وہاں عام تھا اسے پیش کریں
desk-import-display-hint = اپنی پرانی تاریخ کے ساتھ، جہاں کوئی کمی نہ ہو اور حقوق کی حد میں۔ باقی قطار میں انتظار کرتا ہے۔
desk-import-look = دیکھیں کیا آئے گا
desk-import-go = لے آئیں
desk-import-again = دوبارہ دیکھیں
desk-import-under-way = جاری ہے
desk-import-progress = فائل کا { $percent } ٪، { $entries } اندراجات
desk-import-report = رپورٹ
desk-import-further = اور { $count } مزید جملے۔
desk-import-proposal = مطابقت کی تجویز کردہ فائل
desk-imports-before = اب تک کی درآمدات
