-- Who can learn from whom: one unit's confirmed strength meets another's confirmed challenge on the same theme.
-- Each side weighs its share of confirmed contributions, counted as if four more had been judged and not confirmed, so
-- that one contribution out of one is not certainty. The score is the product of both sides. What has no theme is not
-- the same theme.
with seen as (
    select node, path, level,
        split_part(subject, '/', 1) as kind,
        split_part(subject, '/', 2) as theme,
        "count", "sum", shown
    from cells
    where quarter between $first and $last
        and subject_type = 'theme'
        and measure = 'confirmed'
        and part <> 'whole'
        and split_part(subject, '/', 2) <> 'none'
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
        and ($theme = '' or split_part(subject, '/', 2) = $theme)
),
units as (
    select
        node, theme, max(path) as path,
        sum(case when kind = 'works_well' then "sum" else 0 end) as strength,
        sum(case when kind = 'works_well' then "count" else 0 end) as strength_of,
        sum(case when kind = 'challenging' then "sum" else 0 end) as challenge,
        sum(case when kind = 'challenging' then "count" else 0 end) as challenge_of
    from seen
    where shown
    group by node, theme
),
weighed as (
    select *,
        cast(strength as double) / (strength_of + 4) as strong,
        cast(challenge as double) / (challenge_of + 4) as hard
    from units
),
sides as (
    select *,
        row_number() over (partition by theme order by strong - hard desc, node) as strong_place,
        row_number() over (partition by theme order by hard - strong desc, node) as hard_place
    from weighed
),
pairs as (
    select
        teacher.theme,
        teacher.node as teacher,
        learner.node as learner,
        teacher.path as teaching,
        learner.path as learning,
        teacher.strength, teacher.strength_of,
        learner.challenge, learner.challenge_of,
        teacher.strong * learner.hard as score,
        case
            when substr(teacher.path, 1, length(teacher.path) - strpos(reverse(teacher.path), '/'))
                = substr(learner.path, 1, length(learner.path) - strpos(reverse(learner.path), '/')) then 1
            else 0
        end as near,
        row_number() over (
            partition by teacher.theme, learner.node order by teacher.strong * learner.hard desc, teacher.node
        ) as choice
    from sides as teacher
    join sides as learner on learner.theme = teacher.theme and learner.node <> teacher.node
    where teacher.strength >= 2 and teacher.strong > teacher.hard and teacher.strong_place <= 20
        and learner.challenge >= 2 and learner.hard > learner.strong and learner.hard_place <= 50
),
best as (
    select *, count(*) over (partition by theme, teacher) as learners
    from pairs
    where choice = 1
),
ranked as (
    select *, row_number() over (order by score desc, theme, learner, teacher) as place
    from best
    where $of = ''
        or strpos('/' || teaching || '/', '/' || $of || '/') > 0
        or strpos('/' || learning || '/', '/' || $of || '/') > 0
),
unseen as (select coalesce(sum(case when shown then 0 else 1 end), 0) as hidden from seen)
select
    ranked.place, ranked.theme, ranked.teacher, ranked.learner,
    ranked.strength, ranked.strength_of, ranked.challenge, ranked.challenge_of,
    ranked.score, ranked.learners,
    case
        when ranked.learners >= 3 then 'practice'
        when ranked.near = 1 then 'visit'
        else 'mentor'
    end as proposal,
    unseen.hidden
from unseen
left join ranked on ranked.place <= $most
order by place
