-- Instruments of assessment as data. A published version stays as it is: a change is another version.
create table instruments (
    id                      uuid        not null,
    version                 bigint      not null,
    code                    text        not null,
    number                  integer     not null,
    kind                    text        not null,
    form                    text        not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint instruments_pkey primary key (id),
    constraint instruments_one_of_a_number unique (code, number)
);

-- How a child, a grown-up or a family was found on a day. What was answered stays here.
create table assessments (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    instrument_id           uuid        not null references instruments (id),
    organisation            uuid        not null,
    assessed_on             date        not null,
    answers                 text        not null,
    scores                  text        not null,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint assessments_pkey primary key (id)
);
create index assessments_by_subject on assessments (subject_id, created_at desc, id desc);

-- What is needed, and how far it is met.
create table assessed_needs (
    id                      uuid        not null,
    version                 bigint      not null,
    subject_kind            text        not null,
    subject_id              uuid        not null,
    organisation            uuid        not null,
    category                text        not null,
    found_on                date        not null,
    assessment_id           uuid references assessments (id),
    state                   text        not null,
    reviewed_on             date,
    reviewed_by             uuid,
    created_at              timestamptz not null,
    created_by_organisation uuid        not null,
    created_by              text        not null,
    changed_at              timestamptz not null,
    changed_by_organisation uuid        not null,
    changed_by              text        not null,
    constraint assessed_needs_pkey primary key (id),
    constraint assessed_needs_state check (state in ('unmet', 'partly-met', 'met'))
);
create index assessed_needs_by_subject on assessed_needs (subject_id, created_at desc, id desc);

-- How content those were who were helped: a number for each band of each scale and quarter. No reply is stored, nor when it came,
-- nor who gave it; so nothing can be asked that would tell.
create table contentment_counts (
    instrument_id uuid   not null references instruments (id),
    organisation  uuid   not null,
    quarter       date   not null,
    scale         text   not null,
    band          text   not null,
    replies       bigint not null,
    constraint contentment_counts_pkey primary key (instrument_id, organisation, quarter, scale, band)
);

-- A beginning, invented for this system: what ships with it begins at version 1 and was announced by nobody.
insert into instruments (
    id, version, code, number, kind, form,
    created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
select cast(id as uuid), 1, code, 1, kind, form,
       timestamptz '2026-12-01T00:00:00Z', cast('00000000-0000-0000-0000-000000000000' as uuid), 'system',
       timestamptz '2026-12-01T00:00:00Z', cast('00000000-0000-0000-0000-000000000000' as uuid), 'system'
from (values
    ('00000000-0000-7000-8000-000000003301', 'family-strengths', 'needs', '{"titleRu":"Ресурсы и нагрузка семьи","titleEn":"Strengths and strain of a family","scales":[
      {"code":"strengths","titleRu":"Ресурсы","titleEn":"Strengths","rule":"sum","higherIsBetter":true,"bands":[{"code":"low","labelRu":"Ресурсов мало","labelEn":"Few strengths","from":4},{"code":"middle","labelRu":"Ресурсы есть","labelEn":"Some strengths","from":10},{"code":"high","labelRu":"Ресурсов достаточно","labelEn":"Enough strengths","from":15}]},
      {"code":"strain","titleRu":"Нагрузка","titleEn":"Strain","rule":"mean","higherIsBetter":false,"bands":[{"code":"bearable","labelRu":"Посильная","labelEn":"Bearable","from":1},{"code":"high","labelRu":"Высокая","labelEn":"High","from":2.5},{"code":"too-high","labelRu":"Чрезмерная","labelEn":"Too high","from":3.5}]}],
"questions":[
      {"code":"relatives","textRu":"Есть близкие, которые помогают","textEn":"There are relatives or friends who help","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strengths","weight":1,"reversed":false}]},
      {"code":"routine","textRu":"День ребёнка устроен и предсказуем","textEn":"The day of the child is settled and foreseeable","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strengths","weight":1,"reversed":false}]},
      {"code":"knowledge","textRu":"Родители знают, куда обратиться","textEn":"The parents know where to turn","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strengths","weight":1,"reversed":false}]},
      {"code":"joy","textRu":"Семья находит время на радость","textEn":"The family finds time for joy","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strengths","weight":1,"reversed":false},{"scale":"strain","weight":1,"reversed":true}]},
      {"code":"sleep","textRu":"Родителям не хватает сна и отдыха","textEn":"The parents lack sleep and rest","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strain","weight":2,"reversed":false}]},
      {"code":"alone","textRu":"Ухаживает один человек","textEn":"One person does all the caring","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strain","weight":1,"reversed":false}]},
      {"code":"money","textRu":"Денег не хватает на необходимое","textEn":"There is too little money for what is needed","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"strain","weight":1,"reversed":false}]},
      {"code":"wishes","textRu":"Чего семья хочет добиться прежде всего","textEn":"What the family wants to reach first","kind":"text","lowest":null,"highest":null,"optional":true,"counts":[]}]}'),
    ('00000000-0000-7000-8000-000000003302', 'child-participation', 'development', '{"titleRu":"Участие ребёнка в повседневной жизни","titleEn":"Participation of a child in everyday life","scales":[
      {"code":"self-care","titleRu":"Самообслуживание","titleEn":"Self-care","rule":"mean","higherIsBetter":true,"bands":[{"code":"full-help","labelRu":"Нужна полная помощь","labelEn":"Full help is needed","from":0},{"code":"some-help","labelRu":"Нужна частичная помощь","labelEn":"Some help is needed","from":1.5},{"code":"alone","labelRu":"Справляется сам","labelEn":"Manages alone","from":3}]},
      {"code":"communication","titleRu":"Общение","titleEn":"Communication","rule":"mean","higherIsBetter":true,"bands":[{"code":"full-help","labelRu":"Нужна полная помощь","labelEn":"Full help is needed","from":0},{"code":"some-help","labelRu":"Нужна частичная помощь","labelEn":"Some help is needed","from":1.5},{"code":"alone","labelRu":"Справляется сам","labelEn":"Manages alone","from":3}]}],
"questions":[
      {"code":"eats","textRu":"Ест","textEn":"Eats","kind":"number","lowest":0,"highest":4,"optional":false,"counts":[{"scale":"self-care","weight":1,"reversed":false}]},
      {"code":"dresses","textRu":"Одевается","textEn":"Dresses","kind":"number","lowest":0,"highest":4,"optional":false,"counts":[{"scale":"self-care","weight":1,"reversed":false}]},
      {"code":"washes","textRu":"Умывается","textEn":"Washes","kind":"number","lowest":0,"highest":4,"optional":false,"counts":[{"scale":"self-care","weight":1,"reversed":false}]},
      {"code":"understands","textRu":"Понимает обращённую речь","textEn":"Understands what is said","kind":"number","lowest":0,"highest":4,"optional":false,"counts":[{"scale":"communication","weight":1,"reversed":false}]},
      {"code":"expresses","textRu":"Выражает просьбы","textEn":"Expresses wishes","kind":"number","lowest":0,"highest":4,"optional":false,"counts":[{"scale":"communication","weight":1,"reversed":false}]},
      {"code":"plays","textRu":"Играет с другими детьми","textEn":"Plays with other children","kind":"number","lowest":0,"highest":4,"optional":false,"counts":[{"scale":"communication","weight":1,"reversed":false}]},
      {"code":"observed","textRu":"Что ещё заметили","textEn":"What else was observed","kind":"text","lowest":null,"highest":null,"optional":true,"counts":[]}]}'),
    ('00000000-0000-7000-8000-000000003303', 'help-satisfaction', 'satisfaction', '{"titleRu":"Насколько помогла помощь","titleEn":"How helpful the help was","scales":[
      {"code":"helpfulness","titleRu":"Польза","titleEn":"Helpfulness","rule":"mean","higherIsBetter":true,"bands":[{"code":"dissatisfied","labelRu":"Не удовлетворены","labelEn":"Dissatisfied","from":1},{"code":"partly","labelRu":"Удовлетворены частично","labelEn":"Partly satisfied","from":2.5},{"code":"satisfied","labelRu":"Удовлетворены","labelEn":"Satisfied","from":4}]},
      {"code":"respect","titleRu":"Отношение","titleEn":"Respect","rule":"mean","higherIsBetter":true,"bands":[{"code":"dissatisfied","labelRu":"Не удовлетворены","labelEn":"Dissatisfied","from":1},{"code":"partly","labelRu":"Удовлетворены частично","labelEn":"Partly satisfied","from":2.5},{"code":"satisfied","labelRu":"Удовлетворены","labelEn":"Satisfied","from":4}]}],
"questions":[
      {"code":"needed","textRu":"Помощь была той, что нужна","textEn":"The help was what was needed","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"helpfulness","weight":1,"reversed":false}]},
      {"code":"in-time","textRu":"Помощь пришла вовремя","textEn":"The help came in time","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"helpfulness","weight":1,"reversed":false}]},
      {"code":"explained","textRu":"Всё объяснили понятно","textEn":"All was explained clearly","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"respect","weight":1,"reversed":false}]},
      {"code":"polite","textRu":"Относились с уважением","textEn":"We were treated with respect","kind":"number","lowest":1,"highest":5,"optional":false,"counts":[{"scale":"respect","weight":1,"reversed":false}]}]}')
) as shipped (id, code, kind, form);
