# ما تعرضه الصفحات والشبكات والبرامج الأخرى من الموقع، بالعربية.

embed-latest = مقالات رأي اختارها { $of }
embed-scholar = أحدث مقالات الرأي بقلم { $of }
embed-topic = أحدث مقالات الرأي في موضوع { $of }
embed-outlet = أحدث مقالات الرأي في { $of }
embed-series = أحدث مقالات الرأي في سلسلة { $of }
embed-region = أحدث مقالات الرأي عن { $of }
embed-by = { $by }، { $outlet }، { $day }
embed-whose = من اختيار { $institute }. كل مقال يعبّر عن رأي كاتبه وحده.
cite-original = الاستشهاد بالأصل
citation = { $authors }، «{ $title }»، { $outlet }، { $day }.
citation-here = من اختيار { $institute } وعرضه:

surface-op-ed-in-Markdown = المقال بصيغة Markdown
surface-op-eds-as-data = قوائم المقالات بياناتٍ
surface-op-ed-as-data = المقال بياناتٍ
surface-scholars-as-data = الباحثون بياناتٍ
surface-outlets-as-data = الصحف بياناتٍ
surface-framed-latest = الأحدث في إطار داخل صفحة أخرى
surface-framed-scholar = أحدث ما لباحث في إطار
surface-framed-topic = الأحدث في موضوع في إطار
surface-framed-outlet = أحدث ما لمنبر في إطار
surface-framed-series = أحدث ما لسلسلة في إطار
surface-framed-region = الأحدث عن منطقة في إطار
surface-piece-of-latest = الأحدث جزءًا من صفحة أخرى
surface-piece-of-scholar = أحدث ما لباحث جزءًا من صفحة أخرى
surface-piece-of-topic = الأحدث في موضوع جزءًا من صفحة أخرى
surface-piece-of-outlet = أحدث ما لمنبر جزءًا من صفحة أخرى
surface-piece-of-series = أحدث ما لسلسلة جزءًا من صفحة أخرى
surface-piece-of-region = الأحدث عن منطقة جزءًا من صفحة أخرى
surface-link-shown-elsewhere = الروابط كما تُعرض في مواقع أخرى
surface-dump = ملف المقالات كلها
surface-dump-by-command = الملف نفسه بأمر
surface-page-for-programs = الصفحة المعدّة للبرامج القارئة
surface-card = البطاقة التي تُعرض مع الروابط

desk-promo-head = انشره
desk-promo-lead = نصوص لكل شبكة، كلٌّ في حدود طولها وجاهز للنسخ. تقول ما تقوله الصفحة وتسمّي الكاتب والصحيفة.
desk-promo-quote = اقتباس مما هو معروض
desk-promo-card = البطاقة
desk-promo-alt = نصها البديل
desk-promo-length = { $length } من { $most } حرفًا
desk-promo-not-yet = يُنشر حين يستطيع القراء رؤيته.

copy-quote = انسخ الكلمات المحددة
quote-copied = نُسخ الاقتباس مع مصدره ورابط إلى موضعه.
