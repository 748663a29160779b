package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.offers.Capacity;

/** Which offers fit a referral: by category, ages of whom it is about, and where they live. */
@ApplicationScoped
class Alternatives {
    /**
     * Whoever was asked in this referral or in one that it continues is none, nor who leads it now. Where nobody's birth is known every age fits, and
     * where nobody knows where they live every place is in the region.
     */
    private static final String FITTING = """
            with recursive chain as (
              select r.id, r.replaces from referrals r where r.id = :referral
              union
              select p.id, p.replaces from chain c join referrals p on p.id = c.replaces),
            about as materialized (
              select coalesce(territory_of(:kind, :subject), '') as place, births_of(:kind, :subject) as births),
            near as (
              select o.*,
                     case when starts_with(a.place, o.territory_prefix) then 0
                          when left(o.territory, 2) = left(a.place, 2) or a.place = '' then 1
                          when o.setting = 'remote' then 2 end as nearness,
                     array_position(array ['free', 'stale', 'full'], room_of(
                       o.told_full, o.accepting, o.places_free, o.verified_at, cast(:since as timestamptz))) as room
              from about a
              join open_offers o on o.category = :category
              join known_organisations k on k.id = o.organisation and k.status = 'active'
              where o.organisation <> :asking
                and o.organisation not in (select t.receiver from chain c join referral_tasks t on t.referral_id = c.id)
                and (a.births is null or exists (
                  select 1 from string_to_table(a.births, ',') as birth (day)
                  where age_in_months(cast(birth.day as date), cast(:today as date))
                        between o.ages_from and coalesce(o.ages_to, 100000)))),
            best as (
              select distinct on (organisation) organisation, id, nearness, room, setting, territory, places_free, verified_at
              from near where nearness is not null
              order by organisation, nearness, room, verified_at desc, id)
            select organisation, id, nearness, room, setting, territory, places_free, verified_at
            from best
            where (nearness, room, organisation) > (:nearness, :room, cast(:last as uuid))
            order by nearness, room, organisation
            limit :limit
            """;

    /** In the order in which the database numbers them, from one. */
    private static final Capacity[] ROOMS = {Capacity.FREE, Capacity.STALE, Capacity.FULL};

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Store store;
    private final RegionCalendar calendar;

    Alternatives(Store store, RegionCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * A page of them, the nearest first and of these who has room.
     *
     * @param since from when on an answer about room is relied on
     */
    Uni<Page<Alternative>> page(Referral referral, Instant since, PageRequest page) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("referral", referral.id().value());
        parameters.put("kind", referral.subject().kind().code());
        parameters.put("subject", referral.subject().id());
        parameters.put("category", referral.category());
        parameters.put("asking", referral.answering().value());
        parameters.put("since", since);
        parameters.put("today", calendar.today());
        parameters.put("nearness", after == null ? -1 : Integer.parseInt(after.part(0)));
        parameters.put("room", after == null ? 0 : Integer.parseInt(after.part(1)));
        parameters.put("last", after == null ? BEFORE_ALL : UUID.fromString(after.part(2)));
        parameters.put("limit", page.limit());
        return store.rows(FITTING, parameters)
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last[2], last[3], last[0])))
                .map(rows -> rows.map(Alternatives::alternative));
    }

    private static Alternative alternative(Object[] row) {
        return new Alternative(
                new OrganisationId((UUID) row[0]),
                new OfferId((UUID) row[1]),
                Nearness.values()[((Number) row[2]).intValue()],
                ROOMS[((Number) row[3]).intValue() - 1],
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).intValue(),
                ((OffsetDateTime) row[7]).toInstant());
    }
}
