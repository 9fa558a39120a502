package se.samsas.role.asked;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads when and how long: *fyra månader*, *från mars*, *1 mars–30 juni 2027*. A month without a year is the
/// next that comes. Years of experience, terms of notice and last days for answers are none.
final class PeriodWords {

    /// The longest period that can be asked for.
    static final int MOST_MONTHS = 36;
    private static final int MOST_PERIODS = 20;

    private static final String MONTH =
            "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final List<String> BEGINNINGS =
            List.of("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "dec");

    private static final Pattern POINT =
            Numbers.pattern("(?<![\\w-])(?:(?<year>20\\d\\d)-(?<number>0[1-9]|1[0-2])(?:-[0-3]\\d)?(?![\\d])"
                    + "|(?:(?:den|the)\\s+)?(?:(?<day>[0-3]?\\d)(?:st|nd|rd|th|:e|:a)?\\s+(?:of\\s+)?)?(?<month>"
                    + MONTH
                    + ")\\b\\.?(?:\\s+[0-3]?\\d(?:st|nd|rd|th)?(?=,?\\s+20\\d\\d),?)?(?:,?\\s+(?<named>20\\d\\d))?"
                    + "|(?:q|kvartal\\s+)(?<quarter>[1-4])(?:,?\\s+(?<ofYear>20\\d\\d)))");
    private static final Pattern TO = Numbers.pattern(
            "^\\s*(?:,\\s*)?(?:–|—|-|till(?:\\s+och\\s+med)?|t\\.?\\s?o\\.?\\s?m\\.?|to|until|till|through)\\s*(?:slutet\\s+av\\s+|the\\s+end\\s+of\\s+|end\\s+of\\s+)?$");
    private static final Pattern AND = Numbers.pattern("^\\s*(?:och|and)\\s*$");
    private static final Pattern BETWEEN = Numbers.pattern("\\b(?:mellan|between)\\s+$");
    private static final Pattern FROM = Numbers.pattern(
            "(?:\\bfrån(?:\\s+och\\s+med)?|\\bfr\\.?\\s?o\\.?\\s?m\\.?|\\bfrom|\\bstart(?:s|ing|ar|datum|a)?(?:\\s+(?:i|in|on|from|den))?\\s*:?|\\bmed\\s+start\\s*:?|\\bbörja[rs]?|\\bpåbörjas|\\btillträde\\s*:?|\\bbegin(?:s|ning)?(?:\\s+(?:in|on))?|\\bas\\s+of|\\buppdragsstart\\s*:?)"
                    + "\\s*(?:i\\s+|in\\s+|den\\s+|the\\s+|början\\s+av\\s+|mitten\\s+av\\s+|slutet\\s+av\\s+)*$");
    private static final Pattern UNTIL = Numbers.pattern(
            "(?:\\btill(?:\\s+och\\s+med)?|\\bt\\.?\\s?o\\.?\\s?m\\.?|\\buntil|\\bthrough|\\bto|\\bslut(?:ar|datum)?\\s*:?|\\bends?(?:\\s+in)?)\\s*(?:i\\s+|in\\s+|den\\s+|the\\s+|slutet\\s+av\\s+|end\\s+of\\s+)*$");
    private static final Pattern NOT_HERE = Numbers.pattern(
            "\\b(?:ansök\\w*|sista\\s+dag\\w*|deadline|appl(?:y|ication\\w*)|publicer\\w*|intervju\\w*|interview\\w*|anbud\\w*|offert\\w*|senast\\s+den|svara?\\s+senast|uppsägning\\w*|provanställ\\w*|notice|probation\\w*)\\b");

    private static final Pattern HALF_YEAR = Numbers.pattern(
            "\\b(?<which>första|andra|1:a|2:a|first|second)\\s+(?:halvåret|half(?:\\s+of)?|halvår)\\s+(?<year>20\\d\\d)\\b");
    private static final Pattern QUARTER = Numbers.pattern(
            "\\b(?<which>första|andra|tredje|fjärde|first|second|third|fourth)\\s+(?:kvartalet|quarter(?:\\s+of)?)\\s+(?<year>20\\d\\d)\\b");
    private static final Pattern YEAR = Numbers.pattern(
            "\\b(?:hela(?:\\s+år(?:et)?)?|all\\s+of|throughout|the\\s+whole\\s+of)\\s+(?<year>20\\d\\d)\\b");
    private static final Pattern SEASON = Numbers.pattern(
            "\\b(?<season>våren|vårterminen|vt|spring|hösten|höstterminen|ht|autumn|fall)\\s*(?:of\\s+)?(?<year>20\\d\\d)\\b");

    private record Point(
            int from, int to, int month, @Nullable Integer year, int months) {}

    private final String text;
    private final YearMonth now;
    private final List<PeriodRead> ranges = new ArrayList<>();
    private final List<PeriodRead> froms = new ArrayList<>();
    private final List<PeriodRead> untils = new ArrayList<>();
    private final List<PeriodRead> lengths;

    private PeriodWords(String text, YearMonth now, List<PeriodRead> lengths) {
        this.text = text;
        this.now = now;
        this.lengths = lengths;
    }

    /// What the text says, put together where that is plain; else each thing that it says, as a guess.
    static List<PeriodAsked> of(String text, List<Sentence> sentences, YearMonth now) {
        var here = sentences.stream()
                .filter(sentence -> !NOT_HERE.matcher(sentence.in(text)).find())
                .toList();
        var reading = new PeriodWords(text, now, LengthWords.of(text, here));
        here.forEach(reading::read);
        return reading.together();
    }

    private void read(Sentence sentence) {
        points(sentence);
        whole(sentence);
    }

    private void points(Sentence sentence) {
        var found = POINT.matcher(text).region(sentence.from(), sentence.to());
        found.useTransparentBounds(true);
        List<Point> points = new ArrayList<>();
        while (found.find()) {
            point(found, points);
        }
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var before = sentence.before(text, point.from());
            if (i + 1 < points.size() && isRange(point, points.get(i + 1), before)) {
                var last = points.get(++i);
                range(point, last);
            } else if (FROM.matcher(before).find()) {
                int begun = begin(FROM, sentence, point);
                froms.add(new PeriodRead(
                        new PeriodAsked(month(point), null, null, Quote.of(text, begun, point.to()), false),
                        begun,
                        point.to()));
            } else if (UNTIL.matcher(before).find()) {
                int begun = begin(UNTIL, sentence, point);
                untils.add(new PeriodRead(
                        new PeriodAsked(
                                null,
                                month(point).plusMonths(point.months() - 1L),
                                null,
                                Quote.of(text, begun, point.to()),
                                false),
                        begun,
                        point.to()));
            } else if (point.months() > 1) {
                add(
                        ranges,
                        month(point),
                        month(point).plusMonths(point.months() - 1L),
                        point.from(),
                        point.to(),
                        false);
            }
        }
    }

    private int begin(Pattern pattern, Sentence sentence, Point point) {
        var found = pattern.matcher(text).region(Math.max(sentence.from(), point.from() - 60), point.from());
        found.useTransparentBounds(true);
        return found.find() ? found.start() : point.from();
    }

    private void point(Matcher found, List<Point> points) {
        if (found.group("number") != null) {
            points.add(new Point(
                    found.start(),
                    found.end(),
                    Integer.parseInt(found.group("number")),
                    Integer.valueOf(found.group("year")),
                    1));
        } else if (found.group("quarter") != null) {
            points.add(new Point(
                    found.start(),
                    found.end(),
                    Integer.parseInt(found.group("quarter")) * 3 - 2,
                    Integer.valueOf(found.group("ofYear")),
                    3));
        } else {
            var name = found.group("month");
            var year = found.group("named");
            // *It may* is no month.
            if (name.equals("may") && year == null && found.group("day") == null) {
                return;
            }
            points.add(new Point(
                    found.start(), found.end(), number(name), year == null ? null : Integer.valueOf(year), 1));
        }
    }

    private static int number(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (int month = 0; month < BEGINNINGS.size(); month++) {
            if (lower.startsWith(BEGINNINGS.get(month)) && (month != 4 || !lower.startsWith("mar"))) {
                return month + 1;
            }
        }
        throw new IllegalArgumentException("'%s' is no month".formatted(name));
    }

    private boolean isRange(Point one, Point next, String before) {
        var between = text.substring(one.to(), next.from());
        return TO.matcher(between).find()
                || (AND.matcher(between).find() && BETWEEN.matcher(before).find());
    }

    private void range(Point first, Point last) {
        YearMonth from;
        YearMonth to;
        if (first.year() != null) {
            from = YearMonth.of(first.year(), first.month());
            to = last.year() != null ? YearMonth.of(last.year(), last.month()) : following(last.month(), from);
        } else if (last.year() != null) {
            to = YearMonth.of(last.year(), last.month());
            from = YearMonth.of(last.month() < first.month() ? last.year() - 1 : last.year(), first.month());
        } else {
            from = following(first.month(), now);
            to = following(last.month(), from);
        }
        add(ranges, from, to.plusMonths(last.months() - 1L), first.from(), last.to(), false);
    }

    private YearMonth month(Point point) {
        return point.year() == null ? following(point.month(), now) : YearMonth.of(point.year(), point.month());
    }

    private static YearMonth following(int month, YearMonth from) {
        var same = YearMonth.of(from.getYear(), month);
        return same.isBefore(from) ? same.plusYears(1) : same;
    }

    private void whole(Sentence sentence) {
        var half = HALF_YEAR.matcher(text).region(sentence.from(), sentence.to());
        while (half.find()) {
            int first = order(half.group("which")) == 1 ? 1 : 7;
            year(half, first, first + 5, false);
        }
        var quarter = QUARTER.matcher(text).region(sentence.from(), sentence.to());
        while (quarter.find()) {
            int first = order(quarter.group("which")) * 3 - 2;
            year(quarter, first, first + 2, false);
        }
        var year = YEAR.matcher(text).region(sentence.from(), sentence.to());
        while (year.find()) {
            year(year, 1, 12, false);
        }
        var season = SEASON.matcher(text).region(sentence.from(), sentence.to());
        while (season.find()) {
            var name = season.group("season").toLowerCase(Locale.ROOT);
            boolean spring = name.startsWith("v") || name.equals("spring");
            year(season, spring ? 1 : 8, spring ? 6 : 12, true);
        }
    }

    private void year(Matcher found, int first, int last, boolean guess) {
        int year = Integer.parseInt(found.group("year"));
        add(ranges, YearMonth.of(year, first), YearMonth.of(year, last), found.start(), found.end(), guess);
    }

    private static int order(String which) {
        return switch (which.toLowerCase(Locale.ROOT)) {
            case "andra", "second", "2:a" -> 2;
            case "tredje", "third" -> 3;
            case "fjärde", "fourth" -> 4;
            default -> 1;
        };
    }

    private void add(List<PeriodRead> into, YearMonth from, YearMonth to, int begun, int ended, boolean guess) {
        long months = ChronoUnit.MONTHS.between(from, to) + 1;
        boolean known = into.stream()
                .anyMatch(one -> from.equals(one.period().from())
                        && to.equals(one.period().to()));
        if (months >= 1 && months <= MOST_MONTHS && !known) {
            into.add(new PeriodRead(
                    new PeriodAsked(from, to, (int) months, Quote.of(text, begun, ended), guess), begun, ended));
        }
    }

    private List<PeriodAsked> together() {
        List<PeriodAsked> all = new ArrayList<>();
        ranges.forEach(read -> all.add(read.period()));
        if (ranges.isEmpty() && froms.size() == 1 && untils.size() == 1 && lengths.isEmpty()) {
            ends(froms.getFirst(), untils.getFirst(), all);
        } else if (ranges.isEmpty() && froms.size() == 1 && untils.isEmpty() && lengths.size() == 1) {
            lasting(froms.getFirst(), lengths.getFirst(), all);
        } else {
            froms.forEach(read -> all.add(read.period()));
            untils.forEach(read -> all.add(read.period()));
            lengths.stream()
                    .map(PeriodRead::period)
                    .filter(length -> ranges.stream()
                            .noneMatch(range -> length.months() != null
                                    && length.months().equals(range.period().months())))
                    .forEach(all::add);
        }
        return all.size() < 2
                ? List.copyOf(all)
                : all.stream()
                        .limit(MOST_PERIODS)
                        .map(one -> new PeriodAsked(one.from(), one.to(), one.months(), one.quote(), true))
                        .toList();
    }

    private void ends(PeriodRead first, PeriodRead last, List<PeriodAsked> all) {
        var from = first.period().from();
        var to = last.period().to();
        if (from != null && to != null) {
            var end = to.isBefore(from) ? to.plusYears(1) : to;
            long months = ChronoUnit.MONTHS.between(from, end) + 1;
            if (months >= 1 && months <= MOST_MONTHS) {
                all.add(new PeriodAsked(from, end, (int) months, quote(first, last), false));
                return;
            }
        }
        all.add(first.period());
        all.add(last.period());
    }

    private void lasting(PeriodRead first, PeriodRead length, List<PeriodAsked> all) {
        var from = first.period().from();
        var months = length.period().months();
        if (from != null && months != null) {
            all.add(new PeriodAsked(
                    from,
                    from.plusMonths(months - 1L),
                    months,
                    quote(first, length),
                    length.period().guess()));
        }
    }

    /// Both, with what stands between where that is little.
    private String quote(PeriodRead one, PeriodRead other) {
        var first = one.from() < other.from() ? one : other;
        var second = first.equals(one) ? other : one;
        return second.from() - first.to() <= 12
                ? Quote.of(text, first.from(), second.to())
                : first.period().quote() + " … " + second.period().quote();
    }
}
