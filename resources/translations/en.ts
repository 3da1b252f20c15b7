<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>twinsine::ui</name>
    <message numerus="yes">
        <source>%1 after %n epoch(s).</source>
        <translation>
            <numerusform>%1 after %n epoch.</numerusform>
            <numerusform>%1 after %n epochs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) equal</source>
        <translation>
            <numerusform>%n setting equal</numerusform>
            <numerusform>%n settings equal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HiddenUnitChart</name>
    <message numerus="yes">
        <source>all %n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>all %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n training(s)</source>
        <translation>
            <numerusform>%n training</numerusform>
            <numerusform>%n trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::MainWindow</name>
    <message numerus="yes">
        <source>Deleted %n training(s)</source>
        <translation>
            <numerusform>Deleted %n training</numerusform>
            <numerusform>Deleted %n trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::MapPage</name>
    <message numerus="yes">
        <source> seed(s)</source>
        <translation>
            <numerusform> seed</numerusform>
            <numerusform> seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::ScriptsPage</name>
    <message numerus="yes">
        <source>%n setting(s) differ:</source>
        <translation>
            <numerusform>One setting differs:</numerusform>
            <numerusform>%n settings differ:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::StoryPanel</name>
    <message numerus="yes">
        <source>The two sides differ in %n setting(s). Which of them make the gap?</source>
        <translation>
            <numerusform>The two sides differ in one setting. How much does it make?</numerusform>
            <numerusform>The two sides differ in %n settings. Which of them make the gap?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::TransportBar</name>
    <message numerus="yes">
        <source>%n epoch(s)/s</source>
        <translation>
            <numerusform>%n epoch/s</numerusform>
            <numerusform>%n epochs/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)/s</source>
        <translation>
            <numerusform>%n update/s</numerusform>
            <numerusform>%n updates/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinsine::ui::WhyPage</name>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
</context>
</TS>
