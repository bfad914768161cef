namespace SeopBot.Dialogs.Questions;

/// <summary>English phrases by what they say: "sense value: phrase, phrase"; (a/b) is one of them, [a] may be left out. Without accents and apostrophes.</summary>
internal static class EnglishWords
{
    public const string Table = """
        Filler: a, an, the, some, still, yet, currently, right now, already, so far, ever, really, actually, exactly, just now, at all, all, both, total, altogether
        Filler: please, pls, plz, thx, thanks, thank you, hi, hello, hey, ok, okay, well, um, uh, sorry, good morning, good afternoon, hi there, hey bot, good, great, yes
        Filler: (can/could/would/will) you [please], (can/could/may) i (see/have/get/know), i (want/need/would like) to (see/know), id like to (see/know), lets, let us, i wonder, do you know, i
        Filler: i dont know, i do not know, im not sure, for me, me, us, their, its, there, be, been, being, get, got, getting, we, do we, by, to, on, up, that are, that is, we are
        Filler: am, etc, instead, still, again, both, two, yet, put it, never mind, send me, can u, could u, can ya, u, so, as of, as, clause, clauses, they are, theyre, child is, then please, kindly, i see, oh, like, really need, maybe
        Unknown: more than, fewer than, at least, at most, instead of, girl, girls, boy, boys, female, females, male, males, sister, sisters, brother, brothers, sibling, siblings, twin, twins, cousin, declined, accepted, undeliverable, bounced, said (no/yes), who (left/moved/moved away/withdrew/dropped out), left [the/our] (school/district), moved away, withdrawn, withdrew, dropped out, to be (complete/done/finished), period, section
        Filler degree: most, least, furthest, farthest, worst, best, lowest, highest
        Filler parents: parent, parents, families, family, guardian, guardians
        Filler: will, will be, currently enrolled, this year, this school year, need to be, supposed to, should, be on, has been, have been, turned in, his or her, into, out, off, name, names, written, written down, wrote down, entered, typed in, recorded
        Scope: in, at, from, for, of, within, among, inside, under
        And: and, or, n, ·
        Who: who, whos, whose, who is, who are, which, which ones, what students, what kids, list, list of, see who, show me who, tell me who
        Who: anyone, anybody, does anyone, is anyone, is anybody, i want, i need, i need (a/the) list [of], a list of, the list of, whom
        Who about: explain, pull up, look up, tell me about, show me about, what about the plan of
        Who lacks: what (would/will/could) (close/fix/complete/finish) (it/this/that), what closes it, what (does/do) (he/she/they) (still/) (need/lack/miss), (whats/what is) (he/she/they) missing
        Who what: what, whats, what is, what are, what does, what do, show, show me, give me, display, find, tell me, see, let me see, get me, bring up
        Count: how many, how many of, number of, the number of, how much, count, count of, what (percent/percentage) of, percentage of, percent, percentage, total number of, tally, how mny, howmany, no of, num of, nr of
        Why: why, how come, whats wrong with, what is wrong with, what is left for, what is missing for, whats missing for, whats left for, why is it that
        Doing: how far (behind/along) (is/are), how is, how are, hows, hows it going, how, status, status of, the status of, where does, where do, doing, standing, stand, stands, look, looking, looks, going, coming along, coming, behind or not
        Is: is, are, was, were, does, do, did, check, check on
        Have: (wants/want/intends/intend/hopes/hoping/asked) to, has, have, had, having, with, got their, already have, already has, picked, chosen, chose, selected, submitted
        Missing second: (only/just) [had/have/has] (one/1) (conference/conf/meeting) [so far], (one/1) (conference/conf/meeting) only
        Missing own: am i (done/finished/good/all set), am i missing (anything/anyone/anybody), did i finish, did i (miss/forget) (anyone/anybody), (anyone/anybody) i (forgot/missed), who did i (miss/forget)
        Missing need: [still] have to, need, needs, needing, still needs, still need
        Missing: missing, miss, lack, lacks, lacking, without, w o, w out, left, leftover, empty, blank, not held, not filled [in], gap, gaps, remaining, outstanding, overdue, late, behind, pending, due, past due, short of, short on, have left, to do, missin, open, unfinished
        Not: arnt, havnt, hvnt, dosnt, dosent, hasent, havent, isint, neither, nor, not, no, none, never, nobody, isnt, arent, doesnt, dont, didnt, hasnt, havent, wont, wasnt, werent, cant, zero, nt, aint
        Anything: anything, something, everything, any, any part, any parts, whatever, part, parts
        OnList: on the list, on it, on this list, on that list, listed, the list, that list, this list, in the list, on there
        OnList own: on my list, my list
        Plan: plan, plans, student plan, student plans, paperwork, plan for this year, planning
        Conference: conference, conferences, conf, confs, meeting, meetings, parent teacher conference[s], to see, to meet with, meet with, met with, been met with, to meet, meet, met, conferencing, to talk to
        Student: student, students, kid, kids, child, children, pupil, pupils, people, graders, folks, everyone who, everybody who, student who, students who, students that, the students
        Element Progress: progress, progress data, data on progress
        Element Accomplishments: accomplishment, accomplishments, achievement, achievements
        Element Strengths: strength, strengths
        Element NeedsAttention: area[s] needing attention, areas of need, areas (for/of) improvement, weakness, weaknesses, areas to improve, areas that need attention
        Element FirstConference: first [sep] conference, 1st [sep] conference, conference (one/1), fall [sep] conference
        Element SecondConference: second [sep] conference, 2nd [sep] conference, conference (two/2), (spring/winter) [sep] conference
        Element EducationGoal: (education/educational/academic/learning/school) (goal/goals)
        Element CareerGoal: career (goal/goals), career awareness [goal/goals], career development (goal/goals)
        Element EducationGoal+CareerGoal: goal, goals
        Element Monitoring: (watch/watching/watches) [over] [the/their] (goal/goals), signed up to watch [the/their] (goal/goals), (checking/checks/check) [on] [the/their] goals, monitoring, monitor, monitors, goal (check/checks/review/reviews/monitoring), looked at, checked, reviewed, check on goals
        Element Requirements: requirement, requirements, credit, credits, credits or requirements, competency, competencies, graduation (status/requirements/credits), credit check
        Element ApprovedTest: test, tests, testing, [approved/board approved] (test/tests/assessment/assessments), test result[s], test score[s], (interest/career) (profiler/survey/test/inventory), aptitude test, youscience, onet
        Element CareerCluster: cluster, clusters, career (cluster/clusters/area/pathway/pathways), pathway, pathways
        Element CoursePlan: (classes/courses/class/course) that (fit/fits) [the cluster/it], (course plan/courses/classes/course) (doesnt/dont/does not/do not/not) (fit/fitting) [the cluster], fitting (course/courses/class/classes), course (plan/plans), (four/4) year (plan/plans), class plan, class plans, courses, plan of study, course selection
        Element PostSecondaryEducation: post secondary [plan/plans/education/planning], postsecondary [plan/plans/education/planning], college [plan/plans/choice], plan[s] for (after/beyond) high school, plan[s] after (high school/graduation), further education, post high school plan[s]
        Element Occupation: occupation, occupations, job, jobs, career, careers, career (choice/choices/interest/plan), job choice, occupational (plan/plans/planning), career field
        Element ParentOpportunity: [parent/parents/parental] (invitation/invitations/invite/invites/invited), parents were invited, parental involvement [opportunity/opportunities], parent opportunity, parent involvement
        Element IndividualConference: counselor (conference/conferences/meeting/meetings), individual, individual (conference/conferences/meeting/meetings/seop/seops), (one/1) on (one/1), (one/1) on (one/1) (conference/conferences/meeting/meetings), individual seop (conference/conferences)
        Element GroupConference: group, groups, group (conference/conferences/conf/confs/meeting/meetings/seop), small (group/groups), small group (conference/conferences/meeting/meetings)
        Absent: (parent/parents/mom/dad/family/families/guardian) [who/that] (didnt/did not/never/dont/doesnt) [come/came/show/show up/showed up/attend/attended], whose (parent/parents/mom/dad/family/families) (didnt/did not/never) (come/came/show/show up/showed up/attend/attended), no show, no shows, no show (parents/families)
        RemindParents: (remind/notify/message/email/text/call/nudge) [all/all the/the/their/those/these] (parents/families/moms/dads)
        Unknown: who left, who (moved/transferred) (away/out), withdrew, withdrawn, dropped out, moved away
        Excused: opted out [of the test/of tests/of testing/of it], opt out [of the test/of tests/of testing], opting out, opt outs, [are/is/was/were] excused [from the test/from tests/from testing], exempt, exempted, waived
        Element EarlyGraduation: [to] graduate early, early graduates, graduating early, early graduation, early graduation (plan/plans/paperwork), early grad[s], early grad (plan/plans)
        Element Acknowledgment: acknowledgment, acknowledgments, acknowledgement, acknowledgements, signature, signatures, [parent/parents/parental] (signature/signatures/signed/acknowledgment/acknowledgement), parents signed, signed, sign, sign off, signed off, signed by a parent
        State Complete: done, complete, completed, finished, finish, all done, all set, fully done, wrapped up, ready, completely done, fully complete, all caught up, through
        State OnTrack: on track, up to date, on schedule
        State NotStarted: not started, not yet started, (hasnt/havent/has not/have not/didnt/did not) (started/start/begun) [yet], (hasnt/havent) even started, not begun, unstarted, not even started
        State Incomplete: incomplete, partially done, partly done, half done, not finished yet but started
        State NoPlan: no plan[s] whatsoever, no plan at all, no plans at all, (without/dont have/doesnt have/have not/do not have) any plan[s], without a plan at all, nothing on file, no plan on file, no record, no records, nothing recorded, [show] (only/just) [the] [ones/those/kids/students] [with] no plan[s] [at all], status no plan
        State MissingConference: only missing a conference, just missing a conference, missing a conference or no plan at all
        Remark AttemptsDocumented: attempts documented, documented attempts, attempts on file, attempts, attempts made, (we/i) tried to reach, attempted contact
        Remark NoParentAnswer: unanswered, unanswered (invitation/invitations/invites), waiting on (parents/a parent/an answer), waiting for (parents/a parent/an answer), no answer, not answered, no reply, no response
        RemarkIfNot NoParentAnswer: (answered/responded to/replied to) [the/an/our] (invitation/invitations/invite/invites), (answer/response/reply) to [the/an/our] (invitation/invitations/invite/invites)
        RemarkIfNot NoParentAnswer: [a/the] (parent/parents/parental/family/families) (answer/answers/answered/reply/replied/response/responded/respond/rsvp), [an/any] (answer/answers/reply/response) from [a/the/their] (parent/parents/family/home/mom), heard from [the/their] (parents/parent), parents have answered, rsvp, answer, answered, reply, replied, respond, responded
        Remark NoParentAnswer: (parents/families) [that/who] (have not/havent/didnt/did not/never) (answered/responded to/replied to/answer/respond to/reply to) [to] [the/an/our] (invitation/invitations/invite/invites)
        Remark NoParentAnswer: parents (have not/havent/didnt/did not/never) (answered/answer/reply/replied/respond/responded), (parents/families) that (havent/have not/didnt) (answered/replied/responded)
        Remark HouseholdNotInvited: (second/other) household not invited, second household
        RemarkIfNot HouseholdNotInvited: second household invited, other household, other parent invited
        Remark JustArrived: new (student/students/kids), just arrived, newly enrolled, newcomers, new here, new, enrolled under 30 days, started less than a month ago, started (recently/this month), [just] moved in, [less than/under] a month [ago], (less than/under) 30 days, new arrivals, recently enrolled
        Remark CarriedForward: carried over [from last year], carried forward, from last year
        Remark ClusterDueNextYear: [career] cluster due next year, due next year
        Remark MissedBand: missed [the/their] band, missed in an earlier band
        Remark Adult: 18 or older, 18 and (older/over), 18 or over, over 18, adult, adults, adult students, 18 year olds, 18 years or older, eighteen (or/and) (older/over), turned 18, are 18, 18 years old
        Remark LateEnrollee: late (enrollee/enrollees/enrollment/enrollments), enrolled late, came late, transferred in, transfer, transfers, transfer students, joined late, started late
        Remark Retained: retained, repeating, repeaters, held back, repeat, repeating [the/a/their] (grade/year), repeat [the/a/their] (grade/year)
        Remark EarlyGraduationNotAsked: early graduation not asked [about], not asked about early graduation
        Remark NotBegunInFirstYear: not (begun/started) in the first year, never begun
        Remark ClusterRecordIncomplete: [career] cluster (not dated/without a date/without a day/without date)
        Kind Sep: sep, seps, sep only, ilp, ilps, individual learning (plan/plans), student education (plan/plans), elementary (plan/plans)
        Kind Seop: seop, seops, seop only, pccr, pccrs, ccr, ccrs, ccrp, pccrc, ccr (plan/plans), pccr (plan/plans), seop (plan/plans), (college/college and) career readiness [plan/plans], college and career (plan/plans), plan[s] for college and career readiness, student education occupation[al] (plan/plans), secondary (plan/plans)
        Own: my whole (class/caseload/grade), my, mine, my own, my (student/students/kids/class/classes/caseload/group/people), just mine, our students, your students, do i, have i, did i, i have
        OwnSchool: both [of] my schools, my [two] schools, our schools, [the] (whole/entire) school, [the/a] school wide, schoolwide, my school, our school, this school, my building, our building, this building, here
        Everybody: all of them, all of them again, everyone, everybody, all (students/kids/the students/the kids), the whole list, everything again, all again, everyone again, everybody again, whole list
        AllSchools district: district, [in/at/across] [the] (whole/entire) district, district wide, districtwide, [in/across] the district
        AllSchools: all [the] schools, every school, all of the schools, all buildings
        AllGrades: (forget/drop/ignore) the (grade/grades), all [the/of the] grades, every grade, any grade
        RollUp staff: (by/per/each/which/what) (teacher/teachers/counselor/counselors)
        RollUp: compare, which school, which schools, what schools, by school, by grade, per school, per grade, each (school/grade), by building, by school and grade, by grade and school, summary, overview, roll up, rollup, breakdown, break it down, compare [the/my/our/my two/both] schools, vs, versus, how are we doing, how do we stand, where do we stand, numbers for, [the] numbers [of], schools doing, schools stand, schools
        Changed: what changed, whats changed, what has changed, changed, change, changes, whats new, what is new, whats different, what is different, difference, differences, what happened, updates, anything new, (anything/something) changed
        Since: since, starting
        AprilReport: april (report/rpt/rprt), (yearly/annual) rpt, [the] (yearly/annual) report, [the] state report, year end report, report for april, end of year report
        Wish Csv: csv, csv file, export [it/that/this/them] (as/to/in) csv, as csv, a csv, need [a] csv
        Wish Xlsx: export, export (it/that/this/them), export (it/that/this/them) (to/as/in) (excel/xlsx), excel, xlsx, spreadsheet, a spreadsheet, download, download (it/that/this), workbook, excel file, as excel, in excel, to excel, need [a/an] (xlsx/excel/spreadsheet) [file], send me the file, send (it/that/this/them) to excel
        Wish Print: print, print (it/that/this/them), print out, printable, printable page, pdf, paper copy, hard copy, a printout
        Wish RemindTeachers: remind (their/the/these/those/all/all the/all their/my) teachers, remind teachers, remind them, remind their teacher, send [a/the/out] (reminder/reminders), send [a/the/out] (reminder/reminders) to [their/the] teachers, send [a/the/out] (reminder/reminders) teachers, nudge [their/the] teachers, nudge, (message/tell/email/write/notify) (their/the) teachers, remind
        Wish Reminded: (who/whom) (did i/have i) (remind/reminded), (who/whom) i reminded, which teachers (did i/have i) (remind/reminded), who (was/got) reminded, who got a reminder, [my/the/what/which] reminders (sent/did i send/i sent/have i sent), (did i remind/have i reminded/did we remind) (anyone/anybody/somebody), (did/has/was) (anyone/anybody/somebody) [get/got/gotten/been] reminded, when did i [last] remind, when was the last reminder, last reminder, show [my/the] reminders, my reminders
        Wish NextPage: next page, more, show more, show me more, the next page, next ones, the rest, more please, next please, show next, show the next, next one please
        Wish PreviousPage: previous page, page back, back a page, last page
        FollowUp: i meant, i mean, meant, sorry i meant, back to, go back to, ok back to, and back to, what about, how about, and what about, now, then, same for, same thing for, but, and now, ok and, same, now show, what if
        Only: only, just, nothing but, limit to, limit it to, filter by, filter to, filter, narrow to, narrow it to, restrict to, show only, show just
        Also: too, as well, also, add, plus, include, including, along with, and also
        Except: minus, but not, except, except for, excluding, other than, besides, apart from, all but, everyone but, everybody but, not counting, leave out
        Them of: (of/out of) (them/those/these), which of (them/those/these)
        Them: the ones [who/that/without/with no], which ones, ones, those who, those that, them, those, these, they, that, this, it, that one
        Title: mtra, mtro, prof, profa, mr, mrs, ms, mx, miss, dr, coach, teacher, counselor, counsellor, principal, mister, missus, advisor
        ClassNoun: class, classes, caseload, homeroom, room
        Pronoun: he, she, him, her, his, hers
        SchoolType elementary: elementary, elementary school, elem, elem school, elementaries, elementary schools, elementary (grades/students/kids), grade school, primary school
        SchoolType middle: middle, middle school, middle schools, middle schoolers, intermediate, intermediate school, junior high, junior high school, jr high, middle school (students/kids)
        SchoolType high: high, high school, high schools, high schoolers, hs, senior high, high school (students/kids)
        SchoolType secondary: secondary, secondary school, secondary (grades/students)
        SchoolType : school, the school, academy
        Statement: i (met/talked/spoke), i just (met/talked/spoke), just (met/talked/spoke), met with (mom/dad), notes for, note for, homework, reads, mom, dad, wants, likes, came, remind me, when is, where is, what time
        """;
}
