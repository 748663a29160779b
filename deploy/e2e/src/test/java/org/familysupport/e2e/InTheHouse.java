package org.familysupport.e2e;

import java.nio.file.Path;
import org.familysupport.dev.FourServices;
import org.familysupport.stack.Checkout;
import org.familysupport.stack.Folders;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the journeys the one house, which is started before the first of them and ended after the last. */
final class InTheHouse implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(InTheHouse.class))
                .computeIfAbsent(
                        "house", first -> House.start(FourServices.Settings.forTests(folder("house"))), House.class);
    }

    /**
     * A fresh folder for a house, where its logs can be read afterwards. Not in {@code target}: what a killed run left running
     * is known by the pid files in it, and {@code mvn clean} would forget them.
     */
    static Path folder(String name) {
        Path folder = Checkout.root().resolve(".data/journeys").resolve(name);
        FourServices.endLeftovers(folder);
        Folders.forget(folder);
        return Folders.made(folder);
    }
}
