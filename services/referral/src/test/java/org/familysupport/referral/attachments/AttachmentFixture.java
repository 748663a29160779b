package org.familysupport.referral.attachments;

import static org.familysupport.referral.deadlines.ReferralsWithTerms.act;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.familysupport.testing.sql.Database;

/** First steps with files. */
final class AttachmentFixture {
    static final int LARGEST = 10 * 1024 * 1024;

    private AttachmentFixture() {}

    static Answer attach(TestCaller caller, Answer referral, String name, byte[] content) {
        return attach(Api.as(caller), referral, name, content);
    }

    static Answer attach(Api api, Answer referral, String name, byte[] content) {
        return api.header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", disposition(name))
                .post(referral.location() + "/attachments", content);
    }

    static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The help is done: its target may read on for a time. */
    static void completed(TestCaller target, Answer referral) {
        act(target, referral, "start").expect(200);
        act(target, referral, "completion").expect(200);
    }

    /** That time is over. */
    static void tailEnds(Answer referral) {
        Database.asOwner()
                .execute(
                        "update referral_tasks set grant_until = now() - interval '1 second' where referral_id = ?",
                        referral.id());
    }

    /** Pieces of what never became a file, and what is being sent. */
    static long leftOver() {
        return Database.asOwner().number("""
                        select (select count(*) from attachment_uploads)
                             + (select count(*) from attachment_pieces p
                                where not exists (select 1 from attachments a where a.id = p.attachment_id))
                        """);
    }
}
