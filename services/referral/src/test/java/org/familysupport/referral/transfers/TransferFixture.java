package org.familysupport.referral.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;

/** Bodies, first steps and the invariant. */
final class TransferFixture {
    static final String TRANSFERS = "/api/v1/transfers";
    static final Map<String, Object> BECAUSE = Map.of("reasonCode", "other");

    /** Periods of a subject that overlap or leave a gap, and programmes with not exactly one that lasts. */
    private static final String BROKEN = """
            select count(*) from (
              select 1 from responsibilities a join responsibilities b
                on a.subject_id = b.subject_id and a.programme = b.programme and a.number < b.number
                and a.during && b.during
              where a.subject_id = ?
              union all
              select 1 from responsibilities a
              where a.subject_id = ? and not upper_inf(a.during) and not exists (
                select 1 from responsibilities b
                where b.subject_id = a.subject_id and b.programme = a.programme
                  and b.number = a.number + 1 and lower(b.during) = upper(a.during))
              union all
              select 1 from responsibilities a where a.subject_id = ?
              group by a.programme having count(*) filter (where upper_inf(a.during)) <> 1) as broken
            """;

    private TransferFixture() {}

    static Map<String, Object> aTransfer(Family family, TestCaller... receivers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", "family", "id", family.id()));
        body.put("receivers", Stream.of(receivers).map(TestCaller::organisation).toList());
        body.put("reasonCode", "age-stage");
        body.put("note", "План лежит в деле");
        return body;
    }

    static Answer sent(TestCaller source, Family family, TestCaller... receivers) {
        return Api.as(source).post(TRANSFERS, aTransfer(family, receivers)).expect(201);
    }

    static Answer seen(TestCaller caller, Answer transfer) {
        return Api.as(caller).get(transfer.location()).expect(200);
    }

    static Answer accept(TestCaller caller, Answer transfer) {
        return Api.as(caller).ifMatch(seen(caller, transfer).etag()).post(transfer.location() + "/acceptance");
    }

    static Answer act(TestCaller caller, Answer transfer, String act) {
        return Api.as(caller).ifMatch(seen(caller, transfer).etag()).post(transfer.location() + "/" + act, BECAUSE);
    }

    /** At every instant since the first exactly one organisation is responsible. */
    static void assertExactlyOneAtEveryInstant(Family family) {
        UUID subject = family.id().value();
        assertThat(Database.asApp().number(BROKEN, subject, subject, subject)).isZero();
    }

    static List<UUID> responsible(TestCaller caller, Family family) {
        return responsible(caller, family, "");
    }

    /** The same of periods for which a filter asks. */
    static List<UUID> responsible(TestCaller caller, Family family, String filter) {
        Answer history = Api.as(caller)
                .get("/api/v1/responsibilities?subjectKind=family&subject=" + family.id() + filter)
                .expect(200);
        return Stream.iterate(0, index -> history.has("/items/" + index), index -> index + 1)
                .map(index -> history.id("/items/" + index + "/responsibleOrganisation"))
                .toList();
    }

    /** What a caller may know of a family now, and which service says so: {@code full referral}, or {@code none}. */
    static String access(Family family, TestCaller caller) {
        return Database.asApp()
                .rows(
                        "select coalesce(access_to_subject('family', ?, ?, false), 'none') as access",
                        family.id().value(),
                        caller.organisation())
                .getFirst()
                .text("access");
    }
}
