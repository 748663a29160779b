package org.familysupport.delivery.deliveries;

import static org.familysupport.delivery.deliveries.DeliveryFixture.*;
import static org.familysupport.testing.people.TestCaller.anAgencySystem;

import java.util.*;
import java.util.concurrent.*;
import org.familysupport.testing.component.ComponentTest;
import org.familysupport.testing.http.*;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;
import org.familysupport.events.registry.*;
import org.junit.jupiter.api.Test;

@ComponentTest
class ThirtyThousandTest {
    @Test
    void fast() throws Exception {
        TestCaller system = anAgencySystem();
        String org = system.organisation().toString();
        Database db = Database.asOwner();
        db.execute("insert into families select gen_random_uuid(), 1, '50701000' from generate_series(1, 12000)");
        db.execute("insert into members select id, gen_random_uuid(), date '2015-01-01', null, 'child', 1 from families");
        db.execute("insert into members select id, gen_random_uuid(), date '2015-01-01', null, 'mother', 1 from families");
        db.execute("insert into people select person_id, 1, '50701000', true from members on conflict do nothing");
        db.execute("insert into births select person_id, 1, case role when 'child' then date '2014-01-01' else date '1988-01-01' end, 'known' from members on conflict do nothing");
        db.execute("insert into grants select gen_random_uuid(), 1, 'registry', id, cast('" + org + "' as uuid), 'origin', id, 'full', tstzrange(now() - interval '1 day', null) from families");
        db.execute("analyze");
        var rows = db.rows("select c.family_id as f, c.person_id as c, m.person_id as m from members c join members m on m.family_id = c.family_id and m.role = 'mother' where c.role = 'child'");
        Api api = Api.as(system);
        for (int round = 0; round < 2; round++) {
            List<List<Map<String, Object>>> batches = new ArrayList<>();
            for (int b = 0; b < 60; b++) {
                List<Map<String, Object>> batch = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    var r = rows.get((b * 500 + i) % rows.size());
                    Map<String, Object> body = delivery(
                            recipient(new PersonId(UUID.fromString(r.text("c"))), "child"),
                            recipient(new PersonId(UUID.fromString(r.text("m"))), "legal-representative"));
                    body.put("family", r.text("f"));
                    body.put("reference", round + "/" + b + "/" + i);
                    batch.add(body);
                }
                batches.add(batch);
            }
            long start = System.nanoTime();
            int threads = round == 0 ? 1 : 4;
            List<Long> times = Collections.synchronizedList(new ArrayList<>());
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                for (var batch : batches) {
                    pool.submit(() -> {
                        long t = System.nanoTime();
                        Answer a = api.post(BATCHES, batch(false, batch));
                        times.add((System.nanoTime() - t) / 1_000_000);
                        if (!a.body().contains("201") || a.body().contains("status\":422")) System.out.println("XX " + a.body().substring(0, 300));
                        return null;
                    });
                }
            }
            System.out.println("XX threads " + threads + " took ms " + (System.nanoTime() - start) / 1_000_000 + " " + times);
            long unsent0 = db.number("select count(*) from outbox where sent_at is null");
            long s2 = System.nanoTime();
            while (db.number("select count(*) from outbox where sent_at is null") > 0) Thread.sleep(50);
            System.out.println("XX unsent " + unsent0 + " drained in ms " + (System.nanoTime() - s2) / 1_000_000);
            for (String q : List.of("", "?family=" + rows.get(3).text("f"), "?person=" + rows.get(3).text("c"), "?direction=home-help", "?organisation=" + UUID.randomUUID(), "?from=2021-03-18", "?pageSize=200", "?direction=home-rehabilitation")) {
                for (int k = 0; k < 4; k++) {
                    long t = System.nanoTime();
                    Answer a = api.get(DELIVERIES + q);
                    System.out.println("XX list " + q + " " + a.status() + " ms " + (System.nanoTime() - t) / 1_000_000);
                }
                long t = System.nanoTime();
                Answer a = Api.as(anAgencySystem()).get(DELIVERIES + q);
                System.out.println("XX stranger list " + q + " " + a.status() + " ms " + (System.nanoTime() - t) / 1_000_000);
            }
        }
        Database.asApp().rows("select round(mean_exec_time::numeric,2) as mean, calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 90) as q from pg_stat_statements order by total_exec_time desc limit 14")
                .forEach(r -> System.out.println("XX " + r));
    }
}
