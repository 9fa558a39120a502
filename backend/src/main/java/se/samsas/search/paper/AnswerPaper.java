package se.samsas.search.paper;

import java.util.ArrayList;
import java.util.List;
import se.samsas.document.Block;
import se.samsas.document.Paper;
import se.samsas.search.RankedSpecialist;

/// Lays an answer out to be read: who was found in short tables, why for each of them below.
record AnswerPaper(AnswerSheets sheets) {

    Paper paper() {
        var blocks = new ArrayList<Block>();
        sheets.asked().about().forEach(text -> blocks.add(new Block.Paragraph(text)));
        add(blocks, sheets.asked().need());
        add(blocks, sheets.asked().skills());
        var answer = sheets.answer();
        blocks.add(new Block.Heading(answer.name()));
        blocks.add(new Block.Paragraph(sheets.order()));
        blocks.add(table(sheets.inShort(answer.name(), sheets.matches())));
        for (var further : sheets.furtherInShort()) {
            add(blocks, further);
        }
        add(blocks, sheets.asked().conditions());
        add(blocks, sheets.asked().changes());
        for (var list : sheets.lists()) {
            for (var match : list.matches()) {
                add(blocks, reasons(list.name(), match));
            }
        }
        return new Paper(
                sheets.asked().title(),
                sheets.fileName(),
                sheets.language(),
                sheets.asked().taken(),
                blocks);
    }

    private AnswerSheet reasons(String list, RankedSpecialist match) {
        return sheets.reasonsOf(
                "%s, %d: %s".formatted(list, match.rank(), sheets.said().name(match)), match);
    }

    private static void add(List<Block> blocks, AnswerSheet sheet) {
        blocks.add(new Block.Heading(sheet.name()));
        blocks.add(table(sheet));
    }

    private static Block table(AnswerSheet sheet) {
        return new Block.Rows(sheet.columns(), sheet.texts());
    }
}
