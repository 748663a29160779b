package org.familysupport.registry.consents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.events.registry.ConsentNoticeIssued;
import org.familysupport.events.registry.ConsentNoticeSuperseded;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Words;
import org.jspecify.annotations.Nullable;

/** One version of the notice that people read before they consent; its wording never changes. */
@Entity
@Table(name = "consent_notices")
public class Notice extends Aggregate {
    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String language;

    @Column(name = "wording_hash", updatable = false)
    private String wordingHash;

    @Column(updatable = false)
    private String purposes;

    @Column(name = "data_classes", updatable = false)
    private String dataClasses;

    @Column(updatable = false)
    private @Nullable UUID supersedes;

    @Column(name = "superseded_by")
    private @Nullable UUID supersededBy;

    protected Notice() {}

    /** A new version, in the place of {@code former} if that is given. */
    Notice(ConsentNoticeId id, NoticeDraft draft, @Nullable Notice former, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.code = draft.code();
        this.edition = former == null ? 1 : former.edition + 1;
        this.title = draft.title();
        this.language = draft.language();
        this.wordingHash = draft.wordingHash();
        this.purposes = Words.of(draft.purposes());
        this.dataClasses = Words.of(draft.dataClasses());
        this.supersedes = former == null ? null : former.uuid();
    }

    ConsentNoticeIssued issued() {
        return new ConsentNoticeIssued(
                id(),
                version(),
                code,
                edition,
                wordingHash,
                purposes(),
                dataClasses(),
                supersedes == null ? null : new ConsentNoticeId(supersedes));
    }

    /** New consents rest on a newer version from now on. */
    ConsentNoticeSuperseded giveWayTo(ConsentNoticeId newer, ActorRef actor, Instant now) {
        if (supersededBy != null) {
            throw ConsentProblem.NOTICE_SUPERSEDED.refused();
        }
        supersededBy = newer.value();
        changed(actor, now);
        return new ConsentNoticeSuperseded(id(), nextVersion(), newer);
    }

    public ConsentNoticeId id() {
        return new ConsentNoticeId(uuid());
    }

    /** What all its versions share. */
    public String code() {
        return code;
    }

    /** Which version it is, from 1. */
    public int edition() {
        return edition;
    }

    public String title() {
        return title;
    }

    /** Code of the list {@code language}. */
    public String language() {
        return language;
    }

    /** SHA-256 of the text, in hexadecimal digits. */
    public String wordingHash() {
        return wordingHash;
    }

    public List<String> purposes() {
        return Words.codes(purposes);
    }

    public List<String> dataClasses() {
        return Words.codes(dataClasses);
    }

    public @Nullable UUID supersedes() {
        return supersedes;
    }

    public @Nullable UUID supersededBy() {
        return supersededBy;
    }
}
