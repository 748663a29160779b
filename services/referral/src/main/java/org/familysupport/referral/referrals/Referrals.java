package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.referral.consents.ConsentGround;
import org.familysupport.referral.consents.ConsentLimits;
import org.familysupport.referral.consents.KnownConsent;
import org.familysupport.referral.consents.NamedConsent;
import org.familysupport.referral.deadlines.Terms;
import org.familysupport.referral.families.Preview;
import org.familysupport.referral.handovers.Receivers;
import org.familysupport.referral.offers.Capacity;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored referrals with their tasks. */
@ApplicationScoped
class Referrals {
    /** Somebody, or a pool, is being asked for the same already. */
    static final Predicate<Throwable> ASKED_ALREADY =
            Constraint.broken("referral_tasks_asked_once").or(Constraint.broken("referrals_open_once"));

    /** Only for who stands on a side of it, so that nobody else can hold its row. */
    private static final String BY_A_PARTY = """
              and not sealed_from(r.subject_id, :organisation)
              and (stands_for(:organisation, :below, r.source)
                   or responsible_for(r.subject_kind, r.subject_id, :organisation, :below)
                   or exists (select 1 from referral_tasks t
                              where t.referral_id = r.id and stands_for(:organisation, :below, t.receiver))
                   or (cast(:worker as boolean) and pool_seats(r.id, :organisation, :below) is not null)
                   or (cast(:region as boolean) and second_key_waits(r.business_status, r.subject_id)))
            """;

    /**
     * With a return what is given back by it, for they may end together; in the order in which a hand-over holds all that is asked for a
     * subject, and else either could wait for the other.
     */
    private static final String LOCK = """
            select held.id from referrals held
            where held.id in (select cast(:id as uuid)
                              union all
                              select back.part_of from referrals back where back.id = :id and back.is_return)
              and exists (select 1 from referrals r
                          where r.id = :id
            %s)
            order by held.id
            for no key update of held
            """.formatted(BY_A_PARTY);
    /**
     * The same, and before it the period of responsibility: who hands the family over at this moment holds first that and then the
     * rows, and else either could wait for the other.
     */
    private static final String LOCK_TO_PASS_ON = """
            with held as materialized (
              select p.organisation from responsibilities p
              where upper_inf(p.during)
                and p.subject_id in (select r.subject_id from referrals r where r.id = :id
                                     union all
                                     select f.family
                                     from referrals r
                                     cross join lateral families_of(r.subject_id) f
                                     where r.id = :id and r.subject_kind = 'person')
              for share of p)
            select r.id from referrals r
            where r.id = :id and (select count(*) from held) >= 0
            %sfor no key update of r
            """.formatted(BY_A_PARTY);

    /** Of what is of the whole and not of one of those who were asked, the first row is read: in the others it costs nothing. */
    private static final String ONCE = "case when row_number() over (order by t.receiver) = 1 then %s end";

    private static final String VISIBLE = """
            select r, t,
                   function('stands_for' as Boolean, :organisation, :below, r.source),
                   function('stands_for' as Boolean, :organisation, :below, t.receiver),
                   %s,
                   %s,
                   %s,
                   function('deliveries_of' as Long, r.id, t.receiver),
                   %s,
                   %s,
                   function('receipt_of' as String, r.id, t.receiver),
                   %s,
                   %s,
                   %s,
                   %s
            from Referral r left join ReferralTask t on t.referral = r.id
            where r.id = :id
              and function('hidden_from' as Boolean, :organisation, r.subject) = false
              and (function('stands_for' as Boolean, :organisation, :below, r.source) = true
                   or function('responsible_for' as Boolean, r.subjectKind, r.subject, :organisation,
                           cast(:below as Boolean)) = true
                   or exists (select 1 from ReferralTask own
                              where own.referral = r.id
                                and function('stands_for' as Boolean, :organisation, :below, own.receiver) = true)
                   or (:worker = true
                       and function('pool_seats' as String, r.id, :organisation, cast(:below as Boolean)) is not null)
                   or (:region = true
                       and function('second_key_waits' as Boolean, r.businessStatus, r.subject) = true))
            order by t.receiver
            """.formatted(
                    once("""
                            function('access_to_subject' as String, r.subjectKind, r.subject, :organisation,
                                    cast(:below as Boolean), cast(:purpose as String))"""),
                    once("function('territory_of' as String, r.subjectKind, r.subject)"),
                    once("function('births_of' as String, r.subjectKind, r.subject)"),
                    once("""
                            function('responsible_as' as String, r.subjectKind, r.subject, :organisation,
                                    cast(:below as Boolean))"""),
                    once("function('deadlines_of' as String, r.id)"),
                    once("function('pool_seats' as String, r.id, :organisation, cast(:below as Boolean))"),
                    once("function('second_key_waits' as Boolean, r.businessStatus, r.subject)"),
                    once("function('limits_of_consent' as String, r.legalBasis.kind, r.legalBasis.reference)"),
                    once("""
                            case when r.takenOverBy is not null
                                 then function('responsible_for' as Boolean, r.subjectKind, r.subject, r.takenOverBy, false)
                            end"""));
    /**
     * One row for each receiver that is in the directory, or one without. Until the commit nobody hands the subject over: what is asked
     * for in the last moment would not follow the responsibility. Who waited here for such a hand-over is not responsible any more.
     */
    private static final String KNOWN_AT_REQUEST = """
            with held as materialized (
              select r.organisation from responsibilities r
              where upper_inf(r.during)
                and r.subject_id in (select cast(:subject as uuid)
                                     union all
                                     select f.family from families_of(:subject) f where :kind = 'person')
              for share of r),
            asked as materialized (
              select access_to_subject(:kind, :subject, :organisation, :below, :purpose) as access,
                     stands_for(:organisation, :below, :source) as for_source,
                     exists (select 1 from held h where stands_for(:source, :below, h.organisation)) as responsible,
                     exists (select 1 from referrals r
                             where r.id = :replaced
                               and (r.subject_id = :subject
                                    or r.subject_id in (select f.family from families_of(:subject) f)
                                    or :subject in (select f.family from families_of(r.subject_id) f))
                               and not sealed_from(r.subject_id, :organisation)
                               and (stands_for(:organisation, :below, r.source)
                                    or responsible_for(r.subject_kind, r.subject_id, :organisation, :below)
                                    or exists (select 1 from referral_tasks t
                                               where t.referral_id = r.id
                                                 and stands_for(:organisation, :below, t.receiver)))) as continues,
                     consent_about(:consent, :kind, :subject, cast(cast(:receivers as text) as jsonb)) as consent,
                     deadline_terms(:kind, :subject, :category, :priority) as rules,
                     :place = '' or pool_reaches(:subject, :place, :type, :source) as reached)
            select asked.access, asked.for_source, asked.responsible, asked.continues, asked.consent, o.id, o.status,
                   asked.rules, capacity_of(o.id, :category, cast(:reliable as timestamptz)),
                   responsible_for(:kind, :subject, o.id, false), sealed_from(:subject, o.id), asked.reached
            from asked
            left join known_organisations o on o.id in (
              select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:receivers as text) as jsonb)) as wanted)
            """;

    private static final UUID NONE = new UUID(0, 0);

    private static final String WRITE_TASKS = """
            insert into referral_tasks (
              id, referral_id, receiver, version, status, status_since, accepted_at, started_at, ended_at,
              reason, outcome, business_status, note, note_by_successor, access, grant_id, grant_until, subject_id, category,
              requested_at)
            select id, referral, receiver, version, status, "statusSince", "acceptedAt", "startedAt", "endedAt",
              reason, outcome, "businessStatus", note, "noteBySuccessor", access, "grant", "grantUntil", subject, category,
              "requestedAt"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as task (
              id uuid, referral uuid, receiver uuid, version bigint, status text, "statusSince" timestamptz,
              "acceptedAt" timestamptz, "startedAt" timestamptz, "endedAt" timestamptz, reason text, outcome text,
              "businessStatus" text, note text, "noteBySuccessor" boolean, access text, "grant" uuid, "grantUntil" timestamptz,
              subject uuid, category text, "requestedAt" timestamptz)
            on conflict (id) do update set
              version = excluded.version, status = excluded.status, status_since = excluded.status_since,
              accepted_at = excluded.accepted_at, started_at = excluded.started_at, ended_at = excluded.ended_at,
              reason = excluded.reason, outcome = excluded.outcome, business_status = excluded.business_status,
              note = excluded.note, note_by_successor = excluded.note_by_successor, access = excluded.access,
              grant_id = excluded.grant_id, grant_until = excluded.grant_until
            where excluded.version > referral_tasks.version
            """;

    private static final String WHOLE = """
            select r, t, function('deadlines_of' as String, r.id) from Referral r left join ReferralTask t on t.referral = r.id where r.id = :id order by t.receiver
            """;
    private static final String RESTING_ON = """
            select r.id from referrals r
            where r.legal_basis_kind = 'consent' and lower(r.legal_basis_reference) = :consent
            order by r.id
            for no key update of r
            """;
    private static final String HOLD = "select r.id from referrals r where r.id = :id for no key update of r";
    private static final String NEXT_UNANSWERED = """
            select r.id from referrals r
            where r.id in (select d.referral_id from deadlines d
                           where d.state = 'running' and d.missed_at is not null
                             and (d.ground ->> 'cancels') = 'true' and d.timer = 'accept-by')
            order by r.id limit 1
            for no key update of r skip locked
            """;
    /** A subject, and where that is a family whoever lives in it. */
    private static final String SUBJECT_AND_MEMBERS = """
            r.subject_id in (
                  select cast(:subject as uuid)
                  union all
                  select m.person_id from memberships m
                  join families_of(m.person_id) f on f.family = m.family_id
                  where m.family_id = :subject)
            """;
    /** Also what has ended, and what others asked for: whatever is done with any of it now is seen by what comes after. */
    private static final String HOLD_OF_SUBJECT = """
            select r.id from referrals r
            where %s
            order by r.id
            for no key update of r
            """.formatted(SUBJECT_AND_MEMBERS);
    /**
     * What is given back is not asked for: who gives it back stays who does, and where that was to be taken back by who hands it over it is
     * told apart. It looks for the rows itself, though they are held, and so sees what was done with them until then.
     */
    private static final String PASS_ON = """
            with passed as (
              update referrals r set taken_over_by = :next
              where %s
                and coalesce(r.taken_over_by, r.source) = :previous and not r.is_return
              returning r.id, r.status, r.subject_id)
            select id,
                   status in ('requested', 'accepted', 'in-progress', 'on-hold')
                     and not sealed_from(subject_id, :previous) and not sealed_from(subject_id, :next),
                   false
            from passed
            union all
            select r.id, false, true
            from referrals r
            join referral_tasks t on t.referral_id = r.id and t.receiver = :previous
              and t.status in ('requested', 'accepted', 'in-progress', 'on-hold')
            where %s and r.is_return
            """.formatted(SUBJECT_AND_MEMBERS, SUBJECT_AND_MEMBERS);
    /** After the rows are held: terms of the source's side, not those of who was asked. */
    private static final String PASS_ON_TERMS = """
            update deadlines d set
              source = :next,
              party = case when d.party = :previous
                             and (d.timer in ('confirm-by', 'confirm-denial-by')
                                  or not exists (select 1 from referral_tasks t
                                                 where t.referral_id = d.referral_id and t.receiver = d.party))
                           then :next else d.party end
            where d.state <> 'ended' and d.referral_id in (
              select cast(wanted as uuid)
              from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as listed (wanted))
            """;

    private static final String NOTE_ENDED = """
            insert into ended_consents (id, ended_at) values (:consent, :at) on conflict do nothing
            """;

    private final Store store;
    private final GrantFreshness freshness;
    private final RegionCalendar calendar;

    Referrals(Store store, GrantFreshness freshness, RegionCalendar calendar) {
        this.store = store;
        this.freshness = freshness;
        this.calendar = calendar;
    }

    private static String once(String asked) {
        return ONCE.formatted(asked);
    }

    /**
     * Waits for its row, so that receivers who accept at one moment come one after the other. What is read before this is
     * of no worth: read after it.
     */
    Uni<Void> lock(ReferralId id, Caller caller) {
        return lock(LOCK, id, caller);
    }

    /** The same for an act that asks somebody else: nobody hands the subject over until the commit. */
    Uni<Void> lockToPassOn(ReferralId id, Caller caller) {
        return lock(LOCK_TO_PASS_ON, id, caller);
    }

    private Uni<Void> lock(String statement, ReferralId id, Caller caller) {
        return store.column(
                        statement,
                        UUID.class,
                        Map.of(
                                "id", id.value(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "worker", ReferralPolicy.looksIntoPools(caller),
                                "region", ReferralPolicy.coordinates(caller)))
                .replaceWithVoid();
    }

    /**
     * Lets what was asked for a subject, or a member of that family, follow the responsibility: it is the next organisation that
     * acts on the source's side. All of it is held first: what was acted upon at the same moment could else be passed over.
     */
    Uni<PassedOn> passOn(SubjectRef subject, OrganisationId previous, OrganisationId next) {
        Map<String, Object> passed =
                Map.of("subject", subject.id(), "previous", previous.value(), "next", next.value());
        return store.column(HOLD_OF_SUBJECT, UUID.class, Map.of("subject", subject.id()))
                .chain(held -> store.rows(PASS_ON, passed))
                .map(PassedOn::of)
                .call(done -> done.followed().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : store.execute(
                                PASS_ON_TERMS,
                                Map.of(
                                        "ids",
                                        Json.array(done.followed()),
                                        "previous",
                                        previous.value(),
                                        "next",
                                        next.value())));
    }

    /** Waits for its row, for the service itself. */
    Uni<Void> hold(ReferralId id) {
        return store.column(HOLD, UUID.class, Map.of("id", id.value())).replaceWithVoid();
    }

    /** The referral with the caller's seats and rights, in one query; 404 for who is on no side of it. */
    Uni<SeenReferral> requireWithoutOutputs(ReferralId id, Caller caller) {
        return find(id, caller, false);
    }

    /**
     * The same also for who is on no side of it and may yet do something with it: those to whom it stands open, and who
     * coordinates for the region while a second key waits. It is for the acts and for looking alone: whoever else reads a
     * referral takes it that the reader may know about whom it is.
     */
    Uni<SeenReferral> requireOpen(ReferralId id, Caller caller) {
        return find(id, caller, true);
    }

    private Uni<SeenReferral> find(ReferralId id, Caller caller, boolean open) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .setParameter("worker", open && ReferralPolicy.looksIntoPools(caller))
                        .setParameter("region", open && ReferralPolicy.coordinates(caller))
                        .getResultList())
                .map(rows -> seen(rows, caller, open));
    }

    private SeenReferral seen(List<Object[]> rows, Caller caller, boolean open) {
        if (rows.isEmpty()) {
            throw Refused.notFound();
        }
        Object[] first = rows.getFirst();
        List<Object[]> asked = rows.stream().filter(row -> row[1] != null).toList();
        List<ReferralTask> own = asked.stream()
                .filter(row -> (Boolean) row[3])
                .map(row -> (ReferralTask) row[1])
                .toList();
        Map<UUID, Integer> deliveries = new HashMap<>();
        Map<UUID, Receipt> receipts = new HashMap<>();
        asked.forEach(row -> {
            UUID receiver = ((ReferralTask) row[1]).receiver().value();
            deliveries.put(receiver, ((Number) row[7]).intValue());
            receipts.put(receiver, Json.read((String) row[10], Receipt.class));
        });
        Referral referral = ((Referral) first[0])
                .with(tasks(asked))
                .with(Terms.of((String) first[9]))
                .limitedTo(ConsentLimits.of((String) first[13]));
        OrganisationId responsible = first[8] == null ? null : new OrganisationId(UUID.fromString((String) first[8]));
        // as Box.STILL_LED: a family changes hands by a transfer alone
        boolean stillLed = referral.subject().kind() == SubjectKind.FAMILY || !Boolean.FALSE.equals(first[14]);
        SeenReferral seen = new SeenReferral(
                referral,
                caller,
                standing((Boolean) first[2], referral, own, responsible, stillLed),
                !stillLed && referral.source().equals(responsible),
                own,
                first[4] == null ? null : Access.required(first[4]),
                Preview.of((String) first[5], (String) first[6], calendar.today()),
                open ? poolSeats((String) first[11], referral, caller) : List.of(),
                ReferralPolicy.mayAskAgain(caller, referral, responsible != null),
                open && ReferralPolicy.coordinates(caller) && (Boolean) first[12],
                receipts,
                deliveries,
                List.of());
        if (seen.hidden()) {
            throw Refused.notFound();
        }
        return seen;
    }

    /**
     * In whose name the caller stands on the source's side: a system that stands for who asked and for who has taken that over acts
     * for the latter, or for who is responsible now where that one is no more. Who is responsible and was asked itself stands there
     * only when it has taken that over since: of what is given back, and of what is recommended to it, it is the receiver alone.
     *
     * @param stillLed whether nobody has taken it over, or who has is responsible still
     */
    private static @Nullable OrganisationId standing(
            boolean forSource,
            Referral referral,
            List<ReferralTask> own,
            @Nullable OrganisationId responsible,
            boolean stillLed) {
        if (responsible != null && responsible.equals(referral.takenOverBy())) {
            return responsible;
        }
        OrganisationId source = forSource ? referral.source() : null;
        if (source != null && stillLed) {
            return source;
        }
        boolean acts = responsible != null && !referral.returning() && own.isEmpty();
        return acts ? responsible : source;
    }

    private static List<ReferralTask> tasks(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> row[1] != null)
                .map(row -> (ReferralTask) row[1])
                .toList();
    }

    /** What has ended untaken stands open to nobody; of what was taken, who comes too late is told so. */
    private static List<OrganisationId> poolSeats(@Nullable String told, Referral referral, Caller caller) {
        boolean claimable = referral.status() == ReferralStatus.REQUESTED || referral.target() != null;
        return told == null || !claimable || !ReferralPolicy.looksIntoPools(caller)
                ? List.of()
                : Arrays.stream(told.split(","))
                        .map(UUID::fromString)
                        .map(OrganisationId::new)
                        .toList();
    }

    /**
     * What is known of what a draft speaks of, in one query; 404 for who may not know the subject.
     *
     * @param reliable from when on an answer about room is relied on
     */
    Uni<KnownAtRequest> knownOf(ReferralDraft draft, Instant reliable, Caller caller) {
        ReferralId replaced = draft.replaces();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "kind", draft.subject().kind().code(),
                "subject", draft.subject().id(),
                "category", draft.category(),
                "priority", draft.priority(),
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "source", draft.source().value(),
                "replaced", replaced == null ? NONE : replaced.value(),
                "consent", draft.legalBasis().consent().orNone(),
                "receivers",
                        Json.array(draft.receivers().stream()
                                .map(OrganisationId::value)
                                .toList())));
        Pool pool = draft.pool();
        parameters.put("purpose", caller.forWhat());
        parameters.put("reliable", reliable);
        parameters.put("place", pool == null ? "" : pool.territory());
        parameters.put("type", pool == null ? "" : Objects.requireNonNullElse(pool.organisationType(), ""));
        return store.rows(KNOWN_AT_REQUEST, parameters)
                .map(rows -> known(rows, draft.legalBasis().consent()));
    }

    private KnownAtRequest known(List<Object[]> rows, NamedConsent consent) {
        Object[] first = rows.getFirst();
        Map<UUID, String> receivers = new HashMap<>();
        Map<UUID, Capacity> capacities = new HashMap<>();
        Set<UUID> responsible = new HashSet<>();
        Set<UUID> blind = new HashSet<>();
        rows.stream().filter(row -> row[5] != null).forEach(row -> {
            receivers.put((UUID) row[5], (String) row[6]);
            capacities.put((UUID) row[5], Capacity.of((String) row[8]));
            if ((Boolean) row[9]) {
                responsible.add((UUID) row[5]);
            }
            if ((Boolean) row[10]) {
                blind.add((UUID) row[5]);
            }
        });
        return new KnownAtRequest(
                freshness.trust(Access.required(first[0])),
                (Boolean) first[1],
                (Boolean) first[2],
                new Receivers.Known(receivers, blind),
                responsible,
                (Boolean) first[11],
                (Boolean) first[3],
                new ConsentGround(consent, KnownConsent.of((String) first[4])),
                capacities,
                (String) first[7]);
    }

    /** One with its tasks, for the service itself. */
    Uni<Referral> whole(ReferralId id) {
        return store.with(session -> session.createSelectionQuery(WHOLE, Object[].class)
                        .setParameter("id", id.value())
                        .getResultList())
                .map(rows ->
                        ((Referral) rows.getFirst()[0]).with(tasks(rows)).with(Terms.of((String) rows.getFirst()[2])));
    }

    /** One that is to be cancelled because nobody answered in time, if there is one; its row is held until the commit. */
    Uni<List<UUID>> nextUnanswered() {
        return store.column(NEXT_UNANSWERED, UUID.class, Map.of());
    }

    /** The referrals whose legal basis is this consent; their rows are held until the commit. */
    Uni<List<UUID>> restingOn(ConsentId consent) {
        return store.column(RESTING_ON, UUID.class, Map.of("consent", consent.toString()));
    }

    /** Notes that nothing new may rest on a consent. */
    Uni<Void> noteEnded(ConsentId consent, Instant at) {
        return store.execute(NOTE_ENDED, Map.of("consent", consent.value(), "at", at))
                .replaceWithVoid();
    }

    /** Adds a new one with its tasks. */
    Uni<Void> add(Referral referral) {
        return store.with(session -> session.persist(referral).chain(session::flush))
                .chain(() -> writeTasks(referral));
    }

    /** Writes the tasks that have changed. */
    Uni<Void> writeTasks(Referral referral) {
        if (referral.tasks().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<TaskLine> lines =
                referral.tasks().stream().map(task -> task.line(referral)).toList();
        return store.execute(WRITE_TASKS, Map.of("rows", Json.array(lines))).replaceWithVoid();
    }
}
