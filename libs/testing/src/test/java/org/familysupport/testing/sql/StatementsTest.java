package org.familysupport.testing.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.familysupport.testing.sql.StatementCount.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN | TRANSACTION",
                "COMMIT | TRANSACTION",
                "select seq, id from outbox where sent_at is null order by seq limit $1 | BACKGROUND",
                "update outbox set sent_at = now() where seq = any($1) | BACKGROUND",
                "insert into grant_heartbeats (topic) values ($1) | BACKGROUND",
                "insert into record_entries (id, kind) select id, kind from x | BACKGROUND",
                "insert into responsibilities (subject_id, programme) values ($1, $2) | BACKGROUND",
                "insert into responsibilities (subject_kind, subject_id) values ($1, $2) | ACT",
                "select e.id from record_entries e | ACT",
                "insert into outbox (id, topic) select id, topic from x | ACT",
                "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) | ACT",
                "select f.id from families f where f.id = $1 | ACT",
            })
    void tellsKindsApart(String query, Kind kind) {
        assertThat(Statements.kind(query)).isEqualTo(kind);
    }

    @Test
    void countsEachKindAndPrintsActs() {
        StatementCount count = new StatementCount(List.of(
                new Counted("BEGIN", 1),
                new Counted("select 1 from families", 2),
                new Counted("select 1 from parked", 9)));

        assertThat(count.acts()).isEqualTo(2);
        assertThat(count.transactionControl()).isEqualTo(1);
        assertThat(count.background()).isEqualTo(9);
        assertThat(count.without("families").acts()).isZero();
        assertThat(count).hasToString("2 acts:\n1 x BEGIN\n2 x select 1 from families");
    }

    @Test
    void holdsACallToWhatIsListedForIt() {
        StatementCount three = new StatementCount(List.of(new Counted("select 1 from families", 3)));

        three.mustCost(Cost.of("a read", 3));
        three.mustCost(Cost.of("a read", 1).andForEach("family", 2), 1);
        three.mustCost(Cost.atMost("a read", 4));
        assertThatThrownBy(() -> three.mustCost(Cost.of("a read", 4)))
                .hasMessageContaining("a read is listed with 4 statements, and was 3 acts")
                .hasMessageContaining("3 x select 1 from families");
        assertThatThrownBy(() -> three.mustCost(Cost.atMost("a read", 2))).hasMessageContaining("at most 2");
        assertThatThrownBy(() -> three.mustCost(Cost.of("a read", 1).andForEach("family", 2), 2))
                .hasMessageContaining("a read is listed with 5 statements");
    }
}
