package org.familysupport.dev;

import java.nio.file.Path;
import java.util.Optional;
import org.familysupport.stack.Checkout;

/** {@code ./dev status}: which processes of the house there are, and whether they do their work. 0 when it runs, else 1. */
public final class Status {
    private final DataFolder folder;
    private final Optional<Whereabouts> house;

    private Status(Path root) {
        this.folder = new DataFolder(root.resolve(".data"));
        this.house = Whereabouts.ofRunning(root);
    }

    public static void main(String[] arguments) {
        Status status = new Status(Checkout.root());
        Console.terminal().show(status.text());
        System.exit(status.house.isPresent() ? 0 : 1);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        FourServices.NAMES.forEach(name -> folder.running(name)
                .ifPresent(
                        process -> text.append("%-18s process %-9d %s%n".formatted(name, process.pid(), state(name)))));
        if (house.isEmpty()) {
            text.append(
                    text.isEmpty()
                            ? "Nothing is running.\n"
                            : "The launcher is gone; ./dev up or ./dev down ends what it left.\n");
        } else if (!house.get().isReady()) {
            text.append("The house is starting.\n");
        }
        return text.toString();
    }

    private String state(String name) {
        return house.filter(h -> FourServices.SERVICES.contains(name))
                .map(h -> Reach.answersOk(h.management(name) + "/q/health/ready")
                        ? "ready    " + h.service(name)
                        : "not ready")
                .orElse("running");
    }
}
