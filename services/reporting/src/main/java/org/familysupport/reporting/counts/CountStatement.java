package org.familysupport.reporting.counts;

/**
 * The two statements of every count: over the recipients of deliveries, and over the deliveries themselves.
 *
 * <p>Their texts are constant; what a question leaves out is an empty parameter, which the planner folds away. A count is
 * the number of distinct pairs of recipient and scope: per organisation the pairs add up, in the region there is one
 * scope. Both periods are counted in one pass, so that their overlap is exact, and the position of the topic is read
 * with the same snapshot. A level of territory is that of the present geography: the tree of the registry says in what a
 * code lies; of a code that is not entered there its digits say it (ОК 033-2013: two for the region, five for the
 * municipality, eight for the district).
 */
final class CountStatement {
    private static final String CUT = """
                   case :scope when 'organisation' then cast(d.organisation as text)
                               when 'direction' then d.direction else '' end as scope,
                   case :grouping when 'organisation' then cast(d.organisation as text)
                                  when 'sector' then coalesce(o.sector, 'not-stated')
                                  when 'direction' then d.direction
                                  when 'service-type' then d.service_type
                                  when 'setting' then d.setting
                                  when 'channel' then d.channel
                                  when 'funding' then coalesce(d.funding, 'not-stated')
                                  when 'territory' then coalesce(left(d.territory, 8), 'not-stated')
                                  when 'region' then coalesce(case when t.code is null
                                    then left(d.territory, 2) || '000000' else t.above end, 'not-stated')
                                  when 'municipality' then coalesce(case when t.code is null
                                    then nullif(left(d.territory, 5) || '000', left(d.territory, 2) || '000000')
                                    else t.above end, 'not-stated')
                                  when 'district' then coalesce(case when t.code is null
                                    then nullif(left(d.territory, 8), left(d.territory, 5) || '000')
                                    else t.above end, 'not-stated')
                                  when 'settlement' then coalesce(case when t.code is null
                                    then nullif(d.territory, left(d.territory, 8)) else t.above end, 'not-stated')
                                  when 'year' then to_char(d.date, 'YYYY')
                                  when 'month' then to_char(d.date, 'YYYY-MM') else '' end as line,
                   d.date between :from and :to as first,
                   d.date between :comparedFrom and :comparedTo as second
            from deliveries d
            left join organisations o on o.id = d.organisation
            left join territory_levels t on t.code = d.territory and t.level = :grouping
            """;
    private static final String WANTED = """
            where (d.date between :from and :to or d.date between :comparedFrom and :comparedTo)
              and (:direction = '' or d.direction = :direction)
              and (:organisation = '' or d.organisation in (
                     select cast(nullif(:organisation, '') as uuid)
                     union all select r.organisation from organisation_reach r
                     where r.body = cast(nullif(:organisation, '') as uuid)))
              and (:sector = '' or o.sector = :sector)
              and (:territory = '' or starts_with(d.territory, :territory)
                or d.territory in (select l.code from territory_levels l where l.above = :territory))
              and (:funding = '' or d.funding = :funding)
              and (:serviceType = '' or d.service_type = :serviceType)
              and (:setting = '' or d.setting = :setting)
              and (:channel = '' or d.channel = :channel)
            """;
    private static final String COUNT = """
            ),
            seen as (
              select line, scope, counted, bool_or(first) as first, bool_or(second) as second
              from fact group by line, scope, counted),
            whole as (
              select scope, counted, bool_or(first) as first, bool_or(second) as second
              from seen group by scope, counted),
            told as (
              select line, delivery, bool_or(first) as first, bool_or(second) as second
              from fact group by line, delivery),
            figures as (
              select 0 as place, '' as line, count(*) filter (where first) as value,
                     count(*) filter (where second) as compared, count(*) filter (where first and second) as recurring
              from whole
              union all
              select 1, line, count(*) filter (where first), count(*) filter (where second),
                     count(*) filter (where first and second)
              from seen where :grouping <> '' group by line),
            behind as (
              select 0 as place, '' as line, count(*) filter (where first) as value,
                     count(*) filter (where second) as compared
              from told
              union all
              select 1, line, count(*) filter (where first), count(*) filter (where second)
              from told where :grouping <> '' group by line),
            heard as (
              select max(event_time) as event_time, cast(coalesce(sum(last_offset + 1), 0) as bigint) as position
              from topic_positions where topic = :topic)
            select figures.line, coalesce(o.name, t.name) as name, figures.value, behind.value as facts, figures.compared,
                   behind.compared as compared_facts, figures.recurring, heard.event_time, heard.position
            from figures
            join behind on behind.place = figures.place and behind.line = figures.line
            left join organisations o on :grouping = 'organisation' and figures.line = cast(o.id as text)
            left join territories t on :grouping in ('territory', 'region', 'municipality', 'district', 'settlement')
              and figures.line = t.code
            cross join heard
            order by figures.place, figures.line
            """;
    static final String OVER_PEOPLE = """
            with fact as (
            select d.id as delivery, coalesce(p.canonical_id, r.person) as counted,
            """ + CUT + """
            join delivery_recipients r on r.delivery = d.id and (:role = '' or r.role = :role)
            left join people p on p.id = r.person and p.canonical_id is not null
            """ + WANTED + COUNT;
    static final String OVER_DELIVERIES = """
            with fact as (
            select d.id as delivery,
                   case :unit when 'families' then coalesce(f.canonical_id, d.family)
                              when 'organisations' then d.organisation else d.id end as counted,
            """ + CUT + """
            left join families f on f.id = d.family and f.canonical_id is not null
            """ + WANTED + """
              and (:unit <> 'families' or d.family is not null)
            """ + COUNT;

    private CountStatement() {}
}
