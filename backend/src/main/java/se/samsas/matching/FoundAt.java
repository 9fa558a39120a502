package se.samsas.matching;

import se.samsas.findability.Findability;
import se.samsas.text.CodePoints;

/// At which of the agencies that share somebody is found, and what of them can be had there. Looks at one
/// person after the other.
final class FoundAt {
    private final Question question;
    private final Findability findability;
    private final Dictionary<String> agencies;
    private final FreeShare freeShare;
    private final int day;
    /// By the number of the agency: 1 it shares, 2 it does not.
    private final byte[] shares;

    private int agency;
    private int free;
    private boolean employed;

    FoundAt(Question question, Findability findability, Dictionary<String> agencies) {
        this.question = question;
        this.findability = findability;
        this.agencies = agencies;
        freeShare = new FreeShare(question.period());
        day = AsOf.of(question.asOf()).day();
        shares = new byte[agencies.size()];
    }

    /// Looks at somebody who may be found.
    void look(Segment segment, int slot) {
        agency = -1;
        Rows employments = segment.employments;
        for (int at = employments.start(slot); at < employments.end(slot); at++) {
            long employment = employments.get(at);
            int here = PackedEmployment.agency(employment);
            if (here != agency && PackedEmployment.covers(employment, day, day) && shares(here)) {
                consider(segment, slot, here);
            }
        }
    }

    private void consider(Segment segment, int slot, int here) {
        int freeHere = freeShare.smallest(segment, slot, here);
        boolean employedHere = freeShare.employedThroughout(segment, slot, here);
        if (agency < 0 || isBetter(here, freeHere, employedHere)) {
            agency = here;
            free = freeHere;
            employed = employedHere;
        }
    }

    private boolean isBetter(int here, int freeHere, boolean employedHere) {
        int fails = fails(freeHere, employedHere);
        int failsSoFar = fails(free, employed);
        if (fails != failsSoFar) {
            return fails < failsSoFar;
        }
        return freeHere != free
                ? freeHere > free
                : CodePoints.ORDER.compare(agencies.get(here), agencies.get(agency)) < 0;
    }

    /// How many of the conditions that are held at an agency.
    private int fails(int freeHere, boolean employedHere) {
        return (freeHere < question.need().share() ? 1 : 0) + (employedHere ? 0 : 1);
    }

    private boolean shares(int code) {
        if (code >= shares.length) {
            return asks(code); // an agency that came after the question
        }
        if (shares[code] == 0) {
            shares[code] = (byte) (asks(code) ? 1 : 2);
        }
        return shares[code] == 1;
    }

    private boolean asks(int code) {
        Need need = question.need();
        return findability.sharing().shares(agencies.get(code), need.asker(), need.purpose(), question.asOf());
    }

    /// The number of the agency.
    int agency() {
        return agency;
    }

    /// What is free there in the least month, in percent.
    int free() {
        return free;
    }

    /// Whether the person is employed there for the whole period.
    boolean employed() {
        return employed;
    }
}
