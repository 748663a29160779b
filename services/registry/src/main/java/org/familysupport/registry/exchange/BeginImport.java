package org.familysupport.registry.exchange;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.time.Version;
import org.familysupport.persistence.once.Once;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;
import org.familysupport.security.policy.FamilyWorkers;

/** Begins the import of a file, or ends it early. */
@ApplicationScoped
public class BeginImport {
    private final Once once;
    private final FileImports files;
    private final ReadImports read;
    private final KnownOrganisations organisations;
    private final Audit audit;
    private final InstantSource clock;

    BeginImport(
            Once once,
            FileImports files,
            ReadImports read,
            KnownOrganisations organisations,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.files = files;
        this.read = read;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes room for a file; its content follows.
     *
     * @throws Refused 403 for who does not work with families, 422 for an organisation the caller may not act for
     */
    public Uni<Answered<FileImport>> begin(Attempt attempt, ImportDraft draft, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return once.answer(attempt, () -> make(draft, caller), id -> read.one(new ImportId(id), caller));
    }

    private Uni<Answered<FileImport>> make(ImportDraft draft, Caller caller) {
        FileImport file = new FileImport(ImportId.next(), draft, caller, clock.instant());
        return organisations
                .amongThoseOf(caller.organisation(), java.util.Set.of(draft.rowsFor()), caller.actsBelow())
                .invoke(allowed -> {
                    if (!allowed.contains(draft.rowsFor())) {
                        throw Refused.because("/organisation", GeneralRule.UNKNOWN_REFERENCE);
                    }
                })
                .chain(() -> files.add(file))
                .invoke(() -> audit.note(caller, "imports.begin", file.uuid()))
                .replaceWith(() -> new Answered<>(file, Answer.created(file.uuid(), file.version())));
    }

    /**
     * Stops before the first row that is not worked off; what was entered stays.
     *
     * @throws Refused 404 for all but the organisation that sent it, 412 when its state has changed, 409 when it has ended
     */
    public Uni<Answered<FileImport>> cancel(Attempt attempt, ImportId id, Version seen, Caller caller) {
        return once.answer(
                attempt,
                () -> files.held(id, caller.organisation())
                        .invoke(() -> FamilyWorkers.only(caller).orRefuse())
                        .invoke(file -> seen.mustBe(file.version()))
                        .invoke(file -> file.cancel(caller.actor(), clock.instant()))
                        .call(() -> files.forgetWaiting(id))
                        .invoke(() -> audit.note(caller, "imports.cancel", id.value()))
                        .map(file -> new Answered<>(file, Answer.done(id.value(), seen.number() + 1))),
                again -> read.one(id, caller));
    }
}
