package se.samsas.accountability;

enum PaperKind {
    /// The record of a system of high risk: Regulation (EU) 2024/1689, Annex III point 4.
    AI_ACT,
    /// The draft of a data protection impact assessment: Regulation (EU) 2016/679, article 35.
    IMPACT_ASSESSMENT
}
