namespace SeopBot.Dialogs.Questions;

/// <summary>Spanish phrases by what they say; written as in <see cref="EnglishWords"/>.</summary>
internal static class SpanishWords
{
    public const string Table = """
        Filler: el, la, los, las, lo, un, una, unos, unas, al, le, les, se, su, sus, ya, todavia, aun, actualmente, ahorita, hasta ahora, hasta hoy, por el momento, toda, todo, total, en total, este ano
        Filler: no se, por favor, porfa, porfavor, gracias, muchas gracias, hola, buenos dias, buenas tardes, oye, oiga, disculpe, perdon, bueno, si, favor de
        Filler: mandame, mandeme, enviame, envieme, pasame, van, vamos, andan, estaba, estaban, era, eran, fueron, clausula, clausulas, punto, con que, asi que, entonces dime
        Filler: me, nos, a, que, es que, son los que, (puede/puedes/podria/podrias) [decirme/mostrarme/darme], (quiero/quisiera/necesito) (ver/saber), me puede (decir/mostrar/dar), me (dice/dices), me gustaria (ver/saber), digame, dime
        Filler: ha, han, he, hay, estan, sido, esta, este, ser, son, es, fue, ir, por ahora, donde, algun, haya, hayan, ellas, escrito, escritos, escrita, escritas, anotado, anotados, anotada, anotadas
        Filler verb: va, anda, sale, salen, aparece, aparecen
        Unknown: hermano, hermana, hermanos, hermanas, gemelo, gemela, gemelos, primo, prima, varon, varones, hembras, mujeres, hombres, (se fue/se fueron) [de la escuela], dados de baja, dado de baja, rechazaron, aceptaron, dijeron que (no/si)
        Filler: quiero
        Filler degree: con (mas/menos), peor, mejor, peores, mejores, mas atrasada, mas atrasado
        Filler parents: padre, padres, papas, familia, familias, tutor, tutores
        Scope: en, de, desde la escuela, del, para, dentro de, entre
        And: y, e, o
        Who: quien, quienes, a quien, a quienes, de quien, cual, cuales, que (estudiantes/alumnos/ninos/estudiante/alumno/chicos/muchachos), a que (estudiantes/alumnos/ninos), lista, lista de, una lista de, la lista de, listado de
        Who what: muestrame, muestreme, mostrar, ensename, enseneme, dame, deme, ver
        Who about: cuentame de, hablame de, dime de, digame de, dime como va, digame como va
        Who lacks: que lo (cerraria/cierra/completaria), que falta para (cerrarlo/completarlo), que le falta a, que le falta, que le queda a, que tiene pendiente, que le hace falta a, que le faltan, que le faltan a
        Who: alguien, hay (alguien/alguno), cuales (estudiantes/alumnos), quienes son, necesito (la/una) lista de, quiero (la/una) lista de, aquellos que
        Count: cuantos, cuantas, a cuantos, cuantos de, numero de, el numero de, cantidad de, porcentaje, porcentaje de, por ciento, cuantas personas, que porcentaje de, cuenta, cuanto, a cuantas
        Why: por que, porque, por que razon, como es que
        Doing: como va, como van, como esta, como estan, como anda, como andan, estado, estado de, el estado de, como, como le va a, como les va a
        Is: acaso, ya (esta/quedo)
        Have: quiere, quieren, desea, desean, piensa, piensan, tiene, tienen, tendra, tendran, tenia, tenian, tenido, han tenido, ha tenido, tener, con, tenga, tengan, tuvo, tuvieron, eligio, eligieron, escogio, escogieron, ya tiene, ya tienen, elegido, escogido, seleccionado
        Missing: en blanco, vacio, vacios, vacia, vacias, vence, vencen, se vence, se vencen, vencera, venceran, falta, faltan, faltaba, faltaban, falte, le faltaba, les faltaba, le faltaban, les faltaban, faltante, faltantes, faltandole, les falta, le falta, le faltan, les faltan, sin, carece de, carecen de, pendiente, pendientes, atrasado, atrasados, atrasada, atrasadas, debe, deben, vencido, vencidos, queda, quedan, hacen falta, hace falta, faltando, por terminar, por hacer, retrasados, que falte
        Missing own: ya (termine/acabe) [con todos], me falta (alguien/algo), me falta, me faltan, me quedan, a mi me faltan, a mi me falta, me queda, tengo pendientes
        Missing second: (solo/solamente/nada mas) (una/1) (conferencia/junta/reunion)
        Missing need: necesita, necesitan, ocupa, ocupan
        Not: no se [le/les] (ha/han/a), no, ningun, ninguno, ninguna, nunca, nadie, tampoco, aun no, todavia no, ya no, ni
        Anything: algo, alguna cosa, cualquier cosa, nada, lo que sea, algo pendiente, alguna parte, todo lo que falta
        OnList: en la lista, en ella, en esa lista, en esta lista, la lista, esa lista, esta lista
        OnList own: en mi lista, mi lista
        Plan: plan, planes, expediente, plan de este ano
        Conference: conferencia, conferencias, junta, juntas, reunion, reuniones, cita, citas, reunirme con, por reunirme, entrevista, entrevistas
        Student: estudiante, estudiantes, alumno, alumnos, alumna, nino, ninos, chicos, muchachos, estudiantes que, alumnos que, ninos que
        Element Progress: progreso, progresos, datos de progreso, avance, avances
        Element Accomplishments: logro, logros
        Element Strengths: fortaleza, fortalezas, puntos fuertes
        Element NeedsAttention: areas que necesitan atencion, areas de mejora, areas por mejorar, area de mejora, debilidades, areas de oportunidad
        Element FirstConference: primera (conferencia/junta/reunion), 1a conferencia, la primera conferencia
        Element SecondConference: segunda (conferencia/junta/reunion), 2a conferencia, la segunda conferencia
        Element EducationGoal: (meta/metas) (educativa/educativas/academica/academicas/escolar/escolares/de aprendizaje), objetivo academico
        Element CareerGoal: meta[s] (de carrera/profesional/profesionales/vocacional/vocacionales/de orientacion vocacional), orientacion vocacional
        Element EducationGoal+CareerGoal: meta, metas, objetivo, objetivos
        Element Monitoring: seguimiento, monitoreo, revisadas, revisada, revisar, revision de (metas/la meta/las metas/cada meta), seguimiento de [las] metas, supervision, revisar las metas
        Element Requirements: credito, creditos, requisito, requisitos, creditos o requisitos, competencia, competencias, requisitos de graduacion
        Element ApprovedTest: examen de intereses, prueba de intereses, prueba, pruebas, examen, examenes, (prueba/pruebas/examen/examenes) (aprobada/aprobadas/aprobado/aprobados), evaluacion, evaluaciones, (test/prueba/examen/evaluacion) (vocacional/de carrera), resultado de prueba
        Element CareerCluster: [un/el/su] cluster [de carrera/de carreras], area (de carrera/profesional/de carreras), grupo de carrera, grupo de carreras, clusteres, clusteres de carreras, campo profesional, clousters, claster
        Element CoursePlan: plan de (cursos/clases/materias/estudios), plan de (cuatro/4) anos, cursos, materias, planes de (cursos/clases/estudios)
        Element PostSecondaryEducation: universidad, plan[es] para la universidad, plan[es] de universidad, plan[es] universitario, plan universitarios, educacion postsecundaria, postsecundaria, plan[es] postsecundario[s], [plan/planes] post secundario[s], [educacion] post secundaria, plan para despues de la (preparatoria/secundaria/prepa/high school), estudios superiores, despues de la graduacion, educacion superior
        Element Occupation: ocupacion, ocupaciones, trabajo, empleo, carrera, carreras, oficio, profesion
        Element ParentOpportunity: invitacion, invitaciones, invitacion (a/para/de) [los] padres, invitacion de la familia, invitado, invitados, padres invitados, invitar, invito a los padres
        Element IndividualConference: (conferencia/conferencias/junta/juntas/reunion/reuniones/cita) (individual/individuales/a solas), individuales, conferencia seop individual, uno a uno, la individual
        Element GroupConference: (conferencia/conferencias/junta/juntas/reunion/reuniones) (de/en) grupo, grupo, grupos, (conferencia/conferencias/reunion/junta) grupal, grupal, grupales, (grupo/grupos) (pequeno/pequenos), conferencia (de/en) grupo pequeno, conferencias grupales
        Absent: [cuyos/cuyas/que sus/los/las] (padres/papas/familias/mamas) [que] no (vinieron/asistieron/llegaron/han venido)
        RemindParents: (recordar/recuerda/recuerdale/recuerdales/recuerdeles/avisa/avisales) a [los/sus/todos los] (padres/papas/familias/mamas)
        Unknown: quien se fue, quienes se fueron
        Excused: (opto/optaron) por no [hacer/tomar/presentar] [la/las] (prueba/pruebas/examen), se excluyo, se excluyeron, exento[s], exenta[s], dispensado[s], dispensada[s]
        Element EarlyGraduation: (graduarse/graduar) (antes/temprano/anticipadamente/pronto) [de tiempo], graduacion (temprana/anticipada), plan de graduacion (temprana/anticipada)
        Element Acknowledgment: firma, firmas, [la] firma de (los padres/la mama/los papas/la familia), firmado, firmados, firmaron, acuse de recibo, acuse
        State Complete: completo, completos, completa, completas, terminado, terminados, terminada, terminadas, termino, terminaron, listo, lista ya, listos, listas, hecho, hechos, hecha, hechas, acabo, acabaron, acabado, acabados, completado, completados, terminar, acabar, completar, completaron, cumplido
        State OnTrack: al dia, al corriente, en camino, van bien, a tiempo
        State NotStarted: sin empezar, sin comenzar, sin iniciar, no (ha/han/a) (empezado/comenzado/iniciado), no empezado, no empezaron, no (empezo/comenzo), no (iniciados/iniciado/comenzados/empezados)
        State Incomplete: incompleto, incompletos, incompleta, incompletas, a medias, inconcluso
        State NoPlan: sin ningun plan, ningun plan, sin plan alguno, nada registrado, sin registro, (solo/solamente) [los] [que estan] [en estado] sin plan, [que estan] [en] estado sin plan, no tiene ningun plan, no tienen ningun plan
        State MissingConference: solo falta una conferencia, falta una conferencia o sin ningun plan
        Remark AttemptsDocumented: intentos documentados, intentos registrados, intentos, con intentos, con intentos documentados, intentos de contacto
        Remark NoParentAnswer: sin contestar, sin responder, invitacion sin respuesta, esperando respuesta, sin respuesta, no (han/ha/an) (contestado/respondido), no (contestan/responden), no contestaron, no respondieron
        RemarkIfNot NoParentAnswer: (contesto/contestaron/respondio/respondieron/contestado/respondido) [a] (la invitacion/las invitaciones)
        RemarkIfNot NoParentAnswer: [la/una] respuesta de (los/sus) (padres/papas), respuesta de la (familia/mama), respuesta del (papa/padre), respuesta familiar, [los/sus/cuyos] (padres/papas) [han] (contestado/respondido/contestan/contestaron/respondieron), respuesta de padres, respuesta de un padre
        Remark NoParentAnswer: [los/sus/cuyos] (padres/papas) [que] [aun/todavia] no (han contestado/han respondido/contestaron/respondieron) [a] (la invitacion/las invitaciones)
        Remark NoParentAnswer: [los/sus/cuyos] (padres/papas) [que] [aun/todavia] no (han contestado/an contestado/han respondido/an respondido/contestan/contestaron/respondieron/responden)
        Remark HouseholdNotInvited: segundo hogar sin invitar, segundo hogar, otro hogar sin invitar
        Remark JustArrived: nuevo, nuevos, nueva, nuevas, recien llegado, recien llegados, recien inscritos, alumnos nuevos, estudiantes nuevos, menos de 30 dias, con menos de 30 dias de inscripcion, nuevo ingreso, de nuevo ingreso
        Remark CarriedForward: traido del ano pasado, del ano pasado, arrastrado, heredado del ano pasado
        Remark ClusterDueNextYear: para el proximo ano, [area de carrera/cluster de carreras/cluster] para el proximo ano
        Remark MissedBand: perdido en una etapa anterior, etapa perdida
        Remark Adult: 18 anos o mas, mayores de edad, mayor de edad, mayores de 18, mayores de 18 anos, de 18 anos o mas, con 18 anos, adulto, adultos, de 18 anos, tienen 18 anos, tiene 18 anos, ya tienen 18 anos, cumplieron 18
        Remark LateEnrollee: inscrito tarde, inscritos tarde, llego tarde, llegaron tarde, transferido, transferidos, entraron tarde, se inscribieron tarde, inscripcion tardia
        Remark Retained: repite el grado, repiten el grado, repiten [grado/ano/el ano], repite [grado/ano/el ano], repetidores, repetidor, reprobado, reprobados, repitiendo, repitiendo el grado, repitiendo grado
        Remark EarlyGraduationNotAsked: graduacion (temprana/anticipada) sin preguntar
        Remark NotBegunInFirstYear: sin empezar en el primer ano
        Remark ClusterRecordIncomplete: (area de carrera/cluster de carreras/cluster) sin (fecha/dia)
        Kind Sep: solo sep, plan de aprendizaje individual, planes de aprendizaje individual, plan educativo [del estudiante], planes educativos, los sep
        Kind Seop: solo seop, plan de preparacion universitaria, plan de universidad y carrera, plan ocupacional, los seop, plan universitario y profesional
        Own: mi carga, tengo, tengo yo, mi, mis, mio, mios, mia, mias, los mios, las mias, mis (estudiantes/alumnos/ninos/clases/grupos/chicos), mi (clase/grupo/salon), los mios nada mas, sus estudiantes, nuestros alumnos, nuestros estudiantes
        OwnSchool: mis [dos] escuelas, toda la escuela, [en] toda mi escuela, mi escuela, nuestra escuela, esta escuela, mi plantel, la escuela mia, aqui
        Everybody: todos, todas, todos ellos, todos otra vez, todos de nuevo, otra vez todos, de nuevo todos, todos los (estudiantes/alumnos/ninos), toda la lista, la lista completa, todo otra vez
        AllSchools district: [en] [todo] el distrito [escolar], del distrito [escolar]
        AllSchools: todas las escuelas
        AllGrades: (quita/olvida) el grado, sin importar el grado, todos los grados, cualquier grado, cada grado
        RollUp staff: (que/cual/cuales) (maestro/maestra/maestros/maestras/consejero/consejera), por (maestro/maestra/profesor/consejero/consejera), por cada maestro
        RollUp: como vamos, que escuela, que escuelas, cual escuela, cuales escuelas, por escuela, por grado, por escuela y grado, por cada escuela, las escuelas, escuelas, cada escuela, resumen, desglose, comparar escuelas, panorama, resumen general
        Changed: que hubo, hubo cambios, que hay desde, que paso, que ha pasado, que cambio, que ha cambiado, que cambios hay, que cambios hubo, cambio, cambios, cambiado, que hay de nuevo, que es diferente, diferencia, diferencias, novedades, que cambios ha habido, ha cambiado
        Since: desde, a partir de, desde el, desde la
        AprilReport: informe de abril, reporte de abril, [el] (informe/reporte) anual, informe del estado, reporte estatal
        Wish Csv: [bajame/descargame/pasame/mandame/ponlo/pasalo/damela/dame] [la lista/eso/esto/lo] (en/por) csv, csv por favor, archivo csv, (exporta/exportar/descarga) [eso/esto/la lista] (a/en/como) csv, en csv
        Wish Xlsx: exporta, exportar, exportalo, exportelo, exporta (eso/esto/la lista), exporte [eso/esto], hoja de calculo, descargar, descarga, descargalo, [ponlo/pasalo/mandamelo/ponla/pasala/pasame/mandame/dame] [la lista/eso/esto] (en/a/por) excel, el excel [de], archivo de excel, bajar
        Wish Print: imprimir, imprime, imprimelo, imprima, imprima (eso/esto), imprime (eso/esto), para imprimir, version para imprimir, imprimible
        Wish RemindTeachers: (recuerdale/recuerdele/avisale/avisele/recordar) a, (recordar/recuerdale/recuerdele/avisa/avisale) (al/a la/a su) (maestro/maestra/consejero/consejera/profesor/profesora), (recordar/recuerda/recuerdale/recuerdele/recuerdales/recuerdeles/recuerde/avisa/avisale/avisales/aviseles/avise) [a] (sus/los/las/esos/estos) (maestros/maestras/profesores), (recordar/recuerdales/recuerdeles/avisales/aviseles) a [todos] los maestros, (enviar/envia/manda/mandar/mande/envie) [un/los/unos] (recordatorio/recordatorios) [a los maestros/a sus maestros/a maestros/maestros], (recordatorio/aviso) a [los] (maestros/maestras) [de/de los], (mandales/enviales/mandeles/envieles) un recordatorio [a los de], recordatorios, recuerdeles, recuerdales
        Wish Reminded: a quien[es] [le/les] (recorde/he recordado/mande recordatorio/envie recordatorio/avise), a que (maestros/maestras/profesores) [les] (recorde/he recordado/avise), que recordatorios (envie/mande/he enviado/he mandado), recordatorios (enviados/mandados), mis recordatorios, quien[es] (recibio/recibieron) [un/el] recordatorio
        Wish NextPage: mas, ver mas, siguientes, los siguientes, la siguiente pagina, siguiente pagina, pagina siguiente, muestrame mas, los demas, el resto
        Wish PreviousPage: pagina anterior, la pagina anterior
        FollowUp: quise decir, queria decir, me refiero a, digo, regresa a, vuelve a, de vuelta a, que tal, que hay de, ahora, y que tal, pero, entonces, lo mismo para, lo mismo de, lo mismo con, y ahora, y que hay de, igual para
        Only: solo, solamente, unicamente, nada mas, nomas, no mas, filtra, filtrar por, muestra solo, muestrame solo, solo muestra, muestreme solo
        Also: tambien, ademas, agrega, agregue, incluye, incluyendo, y tambien, mas los de
        Except: excepto, menos, salvo, excluyendo, aparte de, fuera de, sin contar, que no sean, que no sea
        Them of: cuales de ellos, de los cuales, de ellos, de esos, de estos, de ellas
        Them: los que, las que, ellos, esos, estos, eso, esto, esas, estas, ese, esa
        Title: sr, sra, srta, senor, senora, senorita, maestra, maestro, profesor, profesora, profe, consejero, consejera, director, directora, el sr, la sra, miss, la maestra, el maestro, la consejera, el consejero, el profesor, la profesora, del maestro, la senora, el senor, la profe, el profe, la srta, la directora, el director
        ClassNoun: grupo de, clase, clases, salon, aula, alumnado
        Pronoun: ella, esta ella
        SchoolType elementary: primaria, primarias, escuela primaria, la primaria, escuelas primarias, escuela elemental, elemental, alumnos de primaria
        SchoolType middle: intermedia, escuela intermedia, la intermedia, escuela media, junior
        SchoolType high: secundaria, escuela secundaria, la secundaria, preparatoria, prepa, escuela preparatoria, la prepa, la preparatoria, bachillerato, escuela superior, la high school, la high
        SchoolType : escuela, la escuela, colegio, plantel
        Statement: me reuni, hable con, notas de, notas para, tarea, mama, papa, lee, le gusta, vino, vinieron, recuerdame, cuando es, a que hora
        """;
}
