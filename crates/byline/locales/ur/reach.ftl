# Feeds, citations and whatever else leads to op-eds from elsewhere.

feed-atom = { $name }: فیڈ (Atom)
feed-rss = { $name }: فیڈ (RSS)
feed-json = { $name }: فیڈ (JSON)

surface-map-of-the-site = تلاش کے انجنوں کے لیے سائٹ کے نقشے
surface-feed-of-the-site = سائٹ کی فیڈ
surface-feed-of-a-scholar = محققین کی فیڈیں
surface-feed-of-an-outlet = اخبارات و رسائل کی فیڈیں
surface-feed-of-a-topic = موضوعات کی فیڈیں
surface-feed-of-a-series = سلسلوں کی فیڈیں
surface-feed-of-a-region = خطوں کی فیڈیں
surface-feed-of-a-search = تلاش کی فیڈیں
surface-citation = اس کے حوالے
surface-linkset = اس کے روابط کا مجموعہ
surface-references-of-a-scholar = محققین کی فہرستِ حوالہ جات
surface-harvest = جو کتب خانے جمع کرتے ہیں

cite-label = حوالہ دیں
cite-open = پانچ طرزوں میں حوالہ
cite-apa = APA
cite-chicago = شکاگو
cite-mla = MLA
cite-bluebook = بلیو بک کی طرز پر
cite-plain = سادہ
cite-file-ris = RIS
cite-file-bibtex = BibTeX
cite-file-csl = CSL-JSON
cite-file-text = سادہ متن
cite-file-docx = Word دستاویز (.docx)
references-label = حوالہ جات کی فہرست

desk-announce = پیروی کرنے والے
desk-announce-hint = یہ محفوظ شدہ ذخیرے کے ساتھ آئی، اس لیے فیڈیں اس کی خبر نہیں دیتیں۔ چاہیں تو دیں، گویا آج شائع ہوئی۔
desk-announce-do = فیڈوں میں شامل کریں
desk-did-announced = اب یہ فیڈوں میں ہے۔
act-announced = فیڈوں میں شامل کی
