package se.samsas.matching;

/// One thing that could be asked for less strictly.
public sealed interface Relaxation {
    /// The need as it would be.
    Need of(Need need);

    /// The share lower by so many percentage points.
    record ShareLower(int points) implements Relaxation {
        @Override
        public Need of(Need need) {
            return need.withShare(need.share() - points);
        }
    }

    /// The skill wished for, no longer a must.
    record MustDropped(String skill) implements Relaxation {
        @Override
        public Need of(Need need) {
            return need.with(skill, Asked::withoutMust);
        }
    }

    /// The minimum level of the skill one lower.
    record MinimumLower(String skill) implements Relaxation {
        @Override
        public Need of(Need need) {
            return need.with(skill, asked -> asked.withMinimum(asked.minimum() - 1));
        }
    }

    /// The work done from anywhere.
    record RemoteAllowed() implements Relaxation {
        @Override
        public Need of(Need need) {
            return need.withRemote();
        }
    }
}
