package org.familysupport.prove.model;

/** Responsibility as it is offered to one receiver. */
final class Offer {
    final Party receiver;
    String status = Steps.REQUESTED;
    long version = 1;
    boolean lost;

    Offer(Party receiver) {
        this.receiver = receiver;
    }

    Offer copy() {
        Offer copy = new Offer(receiver);
        copy.status = status;
        copy.version = version;
        copy.lost = lost;
        return copy;
    }

    void move(String to) {
        status = to;
        version++;
    }

    void lose() {
        move(Steps.CANCELLED);
        lost = true;
    }

    boolean isAsked() {
        return status.equals(Steps.REQUESTED);
    }
}
