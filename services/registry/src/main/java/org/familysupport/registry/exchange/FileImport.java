package org.familysupport.registry.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.persistence.store.Words;
import org.familysupport.security.caller.Caller;

/**
 * A file on its way into the registry: who sent it, how much of it is here, and how far it is worked off.
 *
 * <p>Its version counts changes of its state; progress is told without one, or nobody could cancel what is being worked off.
 */
@Entity
@Table(name = "file_imports")
public class FileImport extends Aggregate {
    private static final String FAMILIES = "families";

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String format;

    @Column(name = "rows_for", updatable = false)
    private UUID rowsFor;

    @Column(name = "validate_only", updatable = false)
    private boolean validateOnly;

    private String client;

    private String sector;

    private String roles;

    private String purposes;

    private String purpose;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_by_organisation")
    private UUID sentByOrganisation;

    private String state;

    @Column(insertable = false, updatable = false)
    private String columns;

    @Column(name = "received_bytes", insertable = false, updatable = false)
    private long receivedBytes;

    @Column(name = "received_rows", insertable = false, updatable = false)
    private int receivedRows;

    @Column(name = "worked_rows", insertable = false, updatable = false)
    private int workedRows;

    @Column(name = "made_rows", insertable = false, updatable = false)
    private int madeRows;

    @Column(name = "present_rows", insertable = false, updatable = false)
    private int presentRows;

    @Column(name = "refused_rows", insertable = false, updatable = false)
    private int refusedRows;

    // Statements alone look at the turn; but `select *` can be read only where each of its columns is known here.
    @Column(name = "next_at", insertable = false, updatable = false)
    private Instant nextAt;

    @Column(insertable = false, updatable = false)
    private int failures;

    protected FileImport() {}

    FileImport(ImportId id, ImportDraft draft, Caller caller, Instant now) {
        super(id.value(), caller.actor(), now);
        this.kind = FAMILIES;
        this.format = draft.format().code();
        this.rowsFor = draft.rowsFor();
        this.validateOnly = draft.validateOnly();
        this.client = caller.client();
        this.sector = caller.sector();
        this.roles = Words.of(caller.roles());
        this.purposes = Words.of(caller.purposes());
        this.purpose = caller.forWhat();
        this.sentBy = caller.subject();
        this.sentByOrganisation = caller.organisation();
        this.state = ImportState.RECEIVING.code();
    }

    /** All of it is here; who sent its last part answers for its rows, with the rights it has now. */
    void received(Caller caller, Instant now) {
        mustBe(ImportState.RECEIVING);
        state = (receivedRows == 0 ? ImportState.DONE : ImportState.WORKING).code();
        client = caller.client();
        sector = caller.sector();
        roles = Words.of(caller.roles());
        purposes = Words.of(caller.purposes());
        purpose = caller.forWhat();
        sentBy = caller.subject();
        sentByOrganisation = caller.organisation();
        changed(caller.actor(), now);
    }

    /** The last row is worked off. */
    void done(ActorRef actor, Instant now) {
        state = ImportState.DONE.code();
        changed(actor, now);
    }

    /** Stops before the first row that is not worked off. */
    void cancel(ActorRef actor, Instant now) {
        if (!state().allowedActs().contains("cancellation")) {
            throw conflict();
        }
        state = ImportState.CANCELLED.code();
        changed(actor, now);
    }

    /**
     * Goes on only in this state.
     *
     * @throws Refused 409
     */
    void mustBe(ImportState wanted) {
        if (state() != wanted) {
            throw conflict();
        }
    }

    private Refused conflict() {
        return new Refused(GeneralProblem.STATE_CONFLICT)
                .with("currentState", state)
                .with("allowedActs", state().allowedActs());
    }

    /** Who sent it, with the rights of that moment. */
    Caller sender() {
        return new Caller(
                sentBy,
                client,
                sentByOrganisation,
                sector,
                java.util.Set.copyOf(Words.codes(roles)),
                java.util.Set.copyOf(Words.codes(purposes)),
                purpose);
    }

    public ImportId id() {
        return new ImportId(uuid());
    }

    public RowFormat format() {
        return RowFormat.of(format);
    }

    public UUID rowsFor() {
        return rowsFor;
    }

    public boolean validateOnly() {
        return validateOnly;
    }

    public ImportState state() {
        return ImportState.of(state);
    }

    /** The heading of a table; empty before it is here, and where rows need none. */
    String columns() {
        return columns;
    }

    /** Up to the end of the last whole row that is kept. */
    public long receivedBytes() {
        return receivedBytes;
    }

    public int receivedRows() {
        return receivedRows;
    }

    public int workedRows() {
        return workedRows;
    }

    public int madeRows() {
        return madeRows;
    }

    public int presentRows() {
        return presentRows;
    }

    public int refusedRows() {
        return refusedRows;
    }
}
