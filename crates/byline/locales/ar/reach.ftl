# Feeds, citations and whatever else leads to op-eds from elsewhere.

feed-atom = { $name }: خلاصة (Atom)
feed-rss = { $name }: خلاصة (RSS)
feed-json = { $name }: خلاصة (JSON)

surface-map-of-the-site = خرائط الموقع لمحركات البحث
surface-feed-of-the-site = خلاصة الموقع
surface-feed-of-a-scholar = خلاصات الباحثين
surface-feed-of-an-outlet = خلاصات المنابر
surface-feed-of-a-topic = خلاصات المواضيع
surface-feed-of-a-series = خلاصات السلاسل
surface-feed-of-a-region = خلاصات المناطق
surface-feed-of-a-search = خلاصات عمليات البحث
surface-citation = الاستشهادات به
surface-linkset = مجموعة روابطه
surface-references-of-a-scholar = قوائم مراجع الباحثين
surface-harvest = ما تحصده المكتبات

cite-label = الاستشهاد
cite-open = الاستشهاد بخمس صيغ
cite-apa = APA
cite-chicago = شيكاغو
cite-mla = MLA
cite-bluebook = على طريقة Bluebook
cite-plain = صيغة بسيطة
cite-file-ris = RIS
cite-file-bibtex = BibTeX
cite-file-csl = CSL-JSON
cite-file-text = نص عادي
cite-file-docx = مستند Word ‏(.docx)
references-label = قائمة المراجع

desk-announce = المتابعون
desk-announce-hint = وردت مع أرشيف، فلا تعلن عنها الخلاصات. ويمكن إدراجها كأنها عُرضت اليوم.
desk-announce-do = أدرجها في الخلاصات
desk-did-announced = صارت في الخلاصات.
act-announced = أُدرجت في الخلاصات
