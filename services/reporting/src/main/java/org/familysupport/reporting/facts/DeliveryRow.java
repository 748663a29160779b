package org.familysupport.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.jspecify.annotations.Nullable;

/** A delivery with its recipients: the atom of every count. */
record DeliveryRow(
        UUID id,
        long version,
        UUID organisation,
        @Nullable UUID family,
        LocalDate date,
        String direction,
        String serviceType,
        String setting,
        String channel,
        @Nullable String funding,
        @Nullable String territory,
        @Nullable Integer minutes,
        @Nullable UUID referral,
        Instant announcedAt,
        List<RecipientRow> recipients)
        implements StarRow {
    /** Recipients follow the version that won: those it no longer names go, the others are written. */
    private static final String WRITE = """
            with given as (
              select distinct on (id) *
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
                id uuid, version bigint, organisation uuid, family uuid, date date, direction text, "serviceType" text,
                setting text, channel text, funding text, territory text, minutes integer, referral uuid,
                "announcedAt" timestamptz, recipients jsonb)
              order by id, version desc),
            won as (
              insert into deliveries (id, version, organisation, family, date, direction, service_type, setting,
                channel, funding, territory, minutes, referral, announced_at)
              select id, version, organisation, family, date, direction, "serviceType", setting,
                channel, funding, territory, minutes, referral, "announcedAt" from given
              on conflict (id) do update set
                version = excluded.version, organisation = excluded.organisation, family = excluded.family,
                date = excluded.date, direction = excluded.direction, service_type = excluded.service_type,
                setting = excluded.setting, channel = excluded.channel, funding = excluded.funding,
                territory = excluded.territory, minutes = excluded.minutes, referral = excluded.referral,
                announced_at = excluded.announced_at
              where excluded.version > deliveries.version
              returning id),
            received as (
              select distinct on (given.id, to_whom.person, to_whom.role)
                given.id as delivery, to_whom.person, to_whom.role, to_whom."ageBand" as age_band
              from given join won on won.id = given.id
              cross join lateral jsonb_to_recordset(given.recipients) as to_whom (person uuid, role text, "ageBand" text)
              order by given.id, to_whom.person, to_whom.role, to_whom."ageBand"),
            gone as (
              delete from delivery_recipients former using won
              where former.delivery = won.id and not exists (
                select 1 from received
                where received.delivery = former.delivery and received.person = former.person
                  and received.role = former.role))
            insert into delivery_recipients (delivery, person, role, age_band)
            select delivery, person, role, age_band from received
            on conflict (delivery, person, role) do update set age_band = excluded.age_band
            """;

    /** Who received it, and in which role on that day. */
    record RecipientRow(UUID person, String role, @Nullable String ageBand) {
        static RecipientRow of(Recipient recipient) {
            return new RecipientRow(recipient.person().value(), recipient.role(), recipient.ageBand());
        }
    }

    static DeliveryRow of(DeliveryFact fact, Instant announcedAt) {
        return switch (fact) {
            case DeliveryRecorded it ->
                new DeliveryRow(
                        it.delivery().value(),
                        it.version(),
                        it.organisation().value(),
                        it.family() == null ? null : it.family().value(),
                        it.date(),
                        it.direction(),
                        it.serviceType(),
                        it.setting(),
                        it.channel(),
                        it.funding(),
                        it.territory(),
                        it.minutes(),
                        it.referral() == null ? null : it.referral().value(),
                        announcedAt,
                        it.recipients().stream().map(RecipientRow::of).toList());
        };
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
