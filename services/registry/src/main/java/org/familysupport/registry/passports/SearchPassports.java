package org.familysupport.registry.passports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.transactions.Transactions;

/** Finds accessible places for everybody, without a login: there is nobody's data in it and so nothing to note. */
@ApplicationScoped
public class SearchPassports {
    private final Transactions transactions;
    private final AccessibilityPassports passports;

    SearchPassports(Transactions transactions, AccessibilityPassports passports) {
        this.transactions = transactions;
        this.passports = passports;
    }

    public Uni<AccessibilityPassport> one(AccessibilityPassportId id) {
        return transactions.run(() -> passports.require(id));
    }

    public Uni<Page<AccessibilityPassport>> page(PassportFilter filter, PageRequest page) {
        return transactions.run(() -> passports.page(filter, page));
    }
}
